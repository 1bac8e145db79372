package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;

/**
 * 方案: one division's rules, as of one version. Divisions below inherit them.
 *
 * @param effectiveFrom the first day on which this version holds
 * @param confirmers departments that each must confirm the same version of a mentor's file (组织部、宣传部确定)
 */
public record Programme(
        String id,
        int version,
        String division,
        String name,
        String nameEn,
        LocalDate effectiveFrom,
        Set<String> confirmers,
        MentorRules mentors,
        MenteeRules mentees,
        PairingRules pairings) {

    public Programme {
        confirmers = Set.copyOf(confirmers);
    }

    /**
     * @param leaderGrassrootsYears least years of grassroots service on the leaders' track
     * @param expertTitle least professional title on the experts' track
     * @param capacity how many mentees at once, where the file says nothing else
     * @param termYears of an appointment
     */
    public record MentorRules(int leaderGrassrootsYears, ProfessionalTitle expertTitle, int capacity, int termYears) {}

    /**
     * @param newGraduateYears a new graduate has served strictly less (不满三年)
     * @param disciplineAge the greatest age in whole years; the next birthday is out
     */
    public record MenteeRules(int newGraduateYears, int disciplineAge) {}

    /**
     * @param offerDays after which an unanswered proposal lapses
     * @param termMonths of a pairing
     */
    public record PairingRules(int offerDays, int termMonths) {}

    /** What later decisions name as the rules that they were taken by. */
    public String versionId() {
        return id + "-v" + version;
    }
}

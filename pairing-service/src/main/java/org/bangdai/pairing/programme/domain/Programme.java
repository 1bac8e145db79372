package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;

/**
 * 方案: one division's rules, as of one version. Divisions below inherit them.
 *
 * @param effectiveFrom the first day on which this version holds
 * @param confirmers departments that each must confirm the same version of a mentor's file (组织部、宣传部确定)
 * @param matching how much each part of a matching score counts (靶向精准)
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
        PairingRules pairings,
        ActivityRules activities,
        Weights matching) {

    public Programme {
        confirmers = Set.copyOf(confirmers);
    }

    /**
     * @param leaderGrassrootsYears least years of grassroots service on the leaders' track
     * @param expertTitle least professional title on the experts' track
     * @param capacity how many mentees at once, where the file says nothing else
     * @param emergencyCapacity how many mentees at once in an emergency, beside those
     * @param termYears of an appointment
     */
    public record MentorRules(
            int leaderGrassrootsYears,
            ProfessionalTitle expertTitle,
            int capacity,
            int emergencyCapacity,
            int termYears) {}

    /**
     * @param newGraduateYears a new graduate has served strictly less (不满三年)
     * @param disciplineAge the greatest age in whole years; the next birthday is out
     * @param categories who may be helped at all
     */
    public record MenteeRules(int newGraduateYears, int disciplineAge, Set<MenteeCategory> categories) {
        public MenteeRules {
            categories = Set.copyOf(categories);
        }
    }

    /**
     * @param offerDays after which an unanswered proposal lapses
     * @param termMonths of a pairing
     * @param choices how many mentors are tried one after the other
     * @param emergencyDays after which an emergency pairing that nobody ratified lapses
     */
    public record PairingRules(int offerDays, int termMonths, int choices, int emergencyDays) {}

    /**
     * @param perMonth how many activities a pairing owes each month
     * @param spotCheckPercent share of a month's activities that is checked at random
     */
    public record ActivityRules(int perMonth, int spotCheckPercent) {}

    /** What later decisions name as the rules that they were taken by. */
    public String versionId() {
        return id + "-v" + version;
    }
}

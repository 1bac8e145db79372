package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.jspecify.annotations.Nullable;

/**
 * 方案: the rules that hold for a division, all of them, as one version or as several from the top down give them together.
 *
 * @param versionId what later decisions name as the rules that they were taken by, such as {@code 33-v1+330523-v2}
 * @param division whose rules they are; divisions below inherit them
 * @param effectiveFrom the first day on which they hold
 * @param confirmers departments that each must confirm the same version of a mentor's file (组织部、宣传部确定)
 * @param matching how much each part of a matching score counts (靶向精准)
 */
public record Programme(
        String versionId,
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
        confirmers = sorted(confirmers);
    }

    /**
     * @param leaderGrassrootsYears least years of grassroots service on the leaders' track
     * @param expertTitle least professional title on the experts' track
     * @param capacity how many mentees at once, where the file says nothing else
     * @param greatestCapacity how many mentees at once at most, whatever a file says; {@value #UNLIMITED} where a programme is older than this rule
     * @param emergencyCapacity how many mentees at once in an emergency, beside those
     * @param termYears of an appointment
     * @param tracks on which one may become a mentor
     * @param talentListed whether a place on a talent list (人才目录) does instead of the title
     */
    public record MentorRules(
            int leaderGrassrootsYears,
            ProfessionalTitle expertTitle,
            int capacity,
            int emergencyCapacity,
            int termYears,
            Set<MentorTrack> tracks,
            boolean talentListed,
            @Nullable Integer greatestCapacity) {

        private static final int UNLIMITED = 10;

        public MentorRules {
            tracks = sorted(tracks);
            greatestCapacity = Objects.requireNonNullElse(greatestCapacity, UNLIMITED);
        }

        /** How many mentees at once a mentor takes. @param asked by the file; null where it says nothing */
        public int seats(@Nullable Integer asked) {
            return Math.min(Objects.requireNonNullElse(asked, capacity), most());
        }

        /** {@link #greatestCapacity}, never null. */
        public int most() {
            return Objects.requireNonNull(greatestCapacity);
        }
    }

    /**
     * Ages and service are in whole years; a category without an entry has no such limit.
     *
     * @param newGraduateYears a new graduate has served strictly less (不满三年)
     * @param disciplineAge the greatest age of discipline cadres; the next birthday is out
     * @param categories who may be helped at all
     * @param residentOrgan whether discipline cadres have to work in a resident organ (派驻机构)
     * @param greatestAge the next birthday is out
     */
    public record MenteeRules(
            int newGraduateYears,
            int disciplineAge,
            Set<MenteeCategory> categories,
            boolean residentOrgan,
            Map<MenteeCategory, Integer> leastAge,
            Map<MenteeCategory, Integer> greatestAge,
            Map<MenteeCategory, Integer> leastServiceYears) {
        public MenteeRules {
            categories = sorted(categories);
            leastAge = Collections.unmodifiableMap(new TreeMap<>(leastAge));
            greatestAge = Collections.unmodifiableMap(new TreeMap<>(greatestAge));
            leastServiceYears = Collections.unmodifiableMap(new TreeMap<>(leastServiceYears));
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

    /** Always in the same order, so that the same rules are published as the same text. */
    private static <T extends Comparable<? super T>> Set<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}

package org.bangdai.evaluation.figures.domain.disclosure;

import java.util.List;
import java.util.Optional;
import org.bangdai.evaluation.figures.domain.Count;
import org.bangdai.evaluation.figures.domain.Population;
import org.bangdai.evaluation.figures.domain.Standing;
import org.jspecify.annotations.Nullable;

/** A figure that may be told: how it is computed, and what must be told for it to be. The names of the constants are the API's codes and never change. */
public enum Figure {
    MENTEES(Population.MENTEES),
    COVERAGE(Split.COVERAGE, Period.DAY, List.of(Count.COVERED), List.of(Count.COVERED, Count.UNCOVERED)),
    MENTEES_NEW_GRADUATE(Split.CATEGORY, Count.NEW_GRADUATE),
    MENTEES_PROFESSIONAL(Split.CATEGORY, Count.PROFESSIONAL),
    MENTEES_RESERVE(Split.CATEGORY, Count.RESERVE),
    MENTEES_VILLAGE(Split.CATEGORY, Count.VILLAGE),
    MENTEES_DISCIPLINE(Split.CATEGORY, Count.DISCIPLINE),
    MENTEES_SECONDED(Split.CATEGORY, Count.SECONDED),
    MENTEES_OTHER(Split.CATEGORY, Count.OTHER_CATEGORY),
    MENTEES_YOUNG(Split.MENTEE_AGE, Count.MENTEE_YOUNG),
    MENTEES_MIDDLE(Split.MENTEE_AGE, Count.MENTEE_MIDDLE),
    MENTEES_OLD(Split.MENTEE_AGE, Count.MENTEE_OLD),
    MENTEES_AGE_UNKNOWN(Split.MENTEE_AGE, Count.MENTEE_AGE_UNKNOWN),
    MENTEES_SMART_MANUFACTURING(Split.MENTEE_SMART_MANUFACTURING, Count.MENTEE_SMART_MANUFACTURING),
    MENTEES_LEISURE_ECONOMY(Split.MENTEE_LEISURE_ECONOMY, Count.MENTEE_LEISURE_ECONOMY),
    MENTEES_GREEN_FINANCE(Split.MENTEE_GREEN_FINANCE, Count.MENTEE_GREEN_FINANCE),
    MENTEES_PLANNING_CONSTRUCTION(Split.MENTEE_PLANNING_CONSTRUCTION, Count.MENTEE_PLANNING_CONSTRUCTION),
    MENTEES_ECOLOGY(Split.MENTEE_ECOLOGY, Count.MENTEE_ECOLOGY),
    MENTEES_INFORMATION_TECHNOLOGY(Split.MENTEE_INFORMATION_TECHNOLOGY, Count.MENTEE_INFORMATION_TECHNOLOGY),
    POOL(Population.POOL),
    POOL_LEADER(Split.TRACK, Count.POOL_LEADER),
    POOL_EXPERT(Split.TRACK, Count.POOL_EXPERT),
    POOL_TRACK_UNKNOWN(Split.TRACK, Count.POOL_TRACK_UNKNOWN),
    POOL_YOUNG(Split.POOL_AGE, Count.POOL_YOUNG),
    POOL_MIDDLE(Split.POOL_AGE, Count.POOL_MIDDLE),
    POOL_OLD(Split.POOL_AGE, Count.POOL_OLD),
    POOL_AGE_UNKNOWN(Split.POOL_AGE, Count.POOL_AGE_UNKNOWN),
    POOL_SMART_MANUFACTURING(Split.POOL_SMART_MANUFACTURING, Count.POOL_SMART_MANUFACTURING),
    POOL_LEISURE_ECONOMY(Split.POOL_LEISURE_ECONOMY, Count.POOL_LEISURE_ECONOMY),
    POOL_GREEN_FINANCE(Split.POOL_GREEN_FINANCE, Count.POOL_GREEN_FINANCE),
    POOL_PLANNING_CONSTRUCTION(Split.POOL_PLANNING_CONSTRUCTION, Count.POOL_PLANNING_CONSTRUCTION),
    POOL_ECOLOGY(Split.POOL_ECOLOGY, Count.POOL_ECOLOGY),
    POOL_INFORMATION_TECHNOLOGY(Split.POOL_INFORMATION_TECHNOLOGY, Count.POOL_INFORMATION_TECHNOLOGY),
    FORMER_MENTEES(
            Split.FORMER_MENTEES,
            Period.DAY,
            List.of(Count.POOL_FORMER_MENTEE),
            List.of(Count.POOL_LEADER, Count.POOL_EXPERT, Count.POOL_TRACK_UNKNOWN)),
    PAIRINGS_RUNNING(Split.RUNNING, Count.RUNNING),
    PAIRINGS_ENDED(Split.RUNNING, Count.ENDED),
    ACTIVITIES_PER_PAIRING(Split.RUNNING, Period.MONTH, List.of(Count.ACTIVITY_CONFIRMED), List.of(Count.RUNNING)),
    CONFIRMED_SHARE(Split.RUNNING, Period.MONTH, List.of(Count.ACTIVITY_CONFIRMED), List.of(Count.ACTIVITY)),
    HOUSEHOLDS(Split.RUNNING, Count.HOUSEHOLD),
    DISPUTES_OPENED(Split.RUNNING, Count.DISPUTE_OPENED),
    DISPUTES_SETTLED(Split.RUNNING, Count.DISPUTE_SETTLED),
    ENTERPRISES(Split.RUNNING, Count.ENTERPRISE),
    PROBLEMS_OPENED(Split.RUNNING, Count.PROBLEM_OPENED),
    PROBLEMS_SOLVED(Split.RUNNING, Count.PROBLEM_SOLVED),
    REVIEWS_IN_TIME(Split.RUNNING, Period.MONTH, List.of(Count.REVIEW_IN_TIME), List.of(Count.REVIEW_OWED)),
    SECONDEES(Population.SECONDEES),
    SECONDEES_PROMOTED(
            Split.PROMOTED,
            Period.DAY,
            List.of(Count.SECONDEE_PROMOTED),
            List.of(Count.SECONDEE_PROMOTED, Count.SECONDEE_NOT_PROMOTED)),
    SECONDEES_AWAY(Split.AWAY, Count.SECONDEE_AWAY),
    POSTED(Population.POSTED),
    PARTY_MEMBERS(Population.PARTY_MEMBERS),
    INTRODUCED_BY_MENTOR(
            Split.INTRODUCED,
            Period.HALF_YEAR,
            List.of(Count.INTRODUCED),
            List.of(Count.INTRODUCED, Count.NOT_INTRODUCED));

    /** What a figure is of. */
    public enum Period {
        /** All that is there on the day, or was until then. */
        DAY,
        /** From the first of the day's month to the day. */
        MONTH,
        /** The last half of a calendar year that is over with the day: the next answer is about other persons. */
        HALF_YEAR
    }

    /** @param numerator the number itself, where it is no ratio; @param denominator null where it is none */
    public record Value(int numerator, @Nullable Integer denominator) {}

    private final Population population;
    private final @Nullable Split split;
    private final Period period;

    @SuppressWarnings("ImmutableEnumChecker") // The lists are immutable, though their type does not tell.
    private final List<Count> numerator;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Count> denominator;

    Figure(Population population) {
        this.population = population;
        split = null;
        period = population == Population.PARTY_MEMBERS ? Period.HALF_YEAR : Period.DAY;
        numerator = List.of();
        denominator = List.of();
    }

    Figure(Split split, Count count) {
        this(split, Period.DAY, List.of(count), List.of());
    }

    Figure(Split split, Period period, List<Count> numerator, List<Count> denominator) {
        population = split.population();
        this.split = split;
        this.period = period;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public Period period() {
        return period;
    }

    public boolean isRatio() {
        return !denominator.isEmpty();
    }

    /** Empty where it is withheld. */
    public Optional<Value> of(Disclosure.Member member) {
        Disclosure disclosure = member.disclosure();
        if (split == null) {
            return disclosure.tells(population)
                    ? Optional.of(new Value(population.total(member.standing()), null))
                    : Optional.empty();
        }
        if (!disclosure.tells(split)) {
            return Optional.empty();
        }
        Integer all = isRatio() ? sum(member.standing(), denominator) : null;
        return Optional.of(new Value(sum(member.standing(), numerator), all));
    }

    /** Of a month, only what flows is taken from that month; how many pairings run is so on the day. */
    private int sum(Standing standing, List<Count> counts) {
        int sum = 0;
        for (Count count : counts) {
            boolean flows = period == Period.MONTH && count != Count.RUNNING;
            sum += flows ? standing.inMonth(count) : standing.of(count);
        }
        return sum;
    }
}

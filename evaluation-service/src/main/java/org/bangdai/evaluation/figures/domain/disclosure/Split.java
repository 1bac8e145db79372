package org.bangdai.evaluation.figures.domain.disclosure;

import java.util.List;
import org.bangdai.evaluation.figures.domain.Count;
import org.bangdai.evaluation.figures.domain.Population;
import org.bangdai.evaluation.figures.domain.Standing;

/** How a population is taken apart. Who is in none of the counts is in a last part of their own. */
public enum Split {
    COVERAGE(Population.MENTEES, Count.COVERED, Count.UNCOVERED, Count.NOT_ELIGIBLE),
    CATEGORY(
            Population.MENTEES,
            Count.NEW_GRADUATE,
            Count.PROFESSIONAL,
            Count.RESERVE,
            Count.VILLAGE,
            Count.DISCIPLINE,
            Count.SECONDED,
            Count.OTHER_CATEGORY),
    MENTEE_AGE(Population.MENTEES, Count.MENTEE_YOUNG, Count.MENTEE_MIDDLE, Count.MENTEE_OLD, Count.MENTEE_AGE_UNKNOWN),
    MENTEE_SMART_MANUFACTURING(Population.MENTEES, Count.MENTEE_SMART_MANUFACTURING),
    MENTEE_LEISURE_ECONOMY(Population.MENTEES, Count.MENTEE_LEISURE_ECONOMY),
    MENTEE_GREEN_FINANCE(Population.MENTEES, Count.MENTEE_GREEN_FINANCE),
    MENTEE_PLANNING_CONSTRUCTION(Population.MENTEES, Count.MENTEE_PLANNING_CONSTRUCTION),
    MENTEE_ECOLOGY(Population.MENTEES, Count.MENTEE_ECOLOGY),
    MENTEE_INFORMATION_TECHNOLOGY(Population.MENTEES, Count.MENTEE_INFORMATION_TECHNOLOGY),
    TRACK(Population.POOL, Count.POOL_LEADER, Count.POOL_EXPERT, Count.POOL_TRACK_UNKNOWN),
    POOL_AGE(Population.POOL, Count.POOL_YOUNG, Count.POOL_MIDDLE, Count.POOL_OLD, Count.POOL_AGE_UNKNOWN),
    POOL_SMART_MANUFACTURING(Population.POOL, Count.POOL_SMART_MANUFACTURING),
    POOL_LEISURE_ECONOMY(Population.POOL, Count.POOL_LEISURE_ECONOMY),
    POOL_GREEN_FINANCE(Population.POOL, Count.POOL_GREEN_FINANCE),
    POOL_PLANNING_CONSTRUCTION(Population.POOL, Count.POOL_PLANNING_CONSTRUCTION),
    POOL_ECOLOGY(Population.POOL, Count.POOL_ECOLOGY),
    POOL_INFORMATION_TECHNOLOGY(Population.POOL, Count.POOL_INFORMATION_TECHNOLOGY),
    FORMER_MENTEES(Population.POOL, Count.POOL_FORMER_MENTEE),
    /** What pairings do is given where this is. */
    RUNNING(Population.PAIRINGS, Count.RUNNING, Count.ENDED),
    PROMOTED(Population.SECONDEES, Count.SECONDEE_PROMOTED, Count.SECONDEE_NOT_PROMOTED),
    AWAY(Population.SECONDEES, Count.SECONDEE_AWAY),
    INTRODUCED(Population.PARTY_MEMBERS, Count.INTRODUCED, Count.NOT_INTRODUCED);

    private final Population population;

    @SuppressWarnings("ImmutableEnumChecker") // The list is immutable, though its type does not tell.
    private final List<Count> counts;

    Split(Population population, Count... counts) {
        this.population = population;
        this.counts = List.of(counts);
    }

    public Population population() {
        return population;
    }

    int[] parts(Standing standing) {
        int[] parts = new int[counts.size() + 1];
        int rest = population.total(standing);
        for (int i = 0; i < counts.size(); i++) {
            parts[i] = standing.of(counts.get(i));
            rest -= parts[i];
        }
        parts[counts.size()] = rest;
        return parts;
    }
}

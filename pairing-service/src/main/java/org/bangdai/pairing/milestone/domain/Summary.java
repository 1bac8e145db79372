package org.bangdai.pairing.milestone.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many mentees of a division reached what in a year. Groups of one to four are suppressed. There is no total, so no suppressed group is the difference
 * of what is shown; of party members the share introduced by their mentors is shown only where both parts are groups of five or more.
 *
 * @param introducedByMentor of those who joined the Party; null where it is suppressed
 */
public record Summary(List<Group> groups, @Nullable Integer introducedByMentor) {

    /** The least size of a group that is shown. */
    public static final int LEAST = 5;

    public Summary {
        groups = List.copyOf(groups);
    }

    /** @param persons null where it is suppressed */
    public record Group(Kind kind, @Nullable Integer persons) {}

    /** What was counted. @param introduced by their mentors, of those persons */
    public record Count(Kind kind, int persons, int introduced) {}

    /** @param counts at most one a kind; none where nobody reached it */
    public static Summary of(Collection<Count> counts) {
        List<Group> groups = new ArrayList<>();
        Integer introduced = 0;
        for (Kind kind : Kind.values()) {
            Count count =
                    counts.stream().filter(it -> it.kind() == kind).findFirst().orElse(new Count(kind, 0, 0));
            groups.add(new Group(kind, isShown(count.persons()) ? count.persons() : null));
            if (kind == Kind.PARTY_MEMBERSHIP && count.persons() > 0) {
                introduced = bothShown(count) ? Integer.valueOf(count.introduced()) : null;
            }
        }
        return new Summary(groups, introduced);
    }

    private static boolean isShown(int persons) {
        return persons == 0 || persons >= LEAST;
    }

    private static boolean bothShown(Count count) {
        return count.introduced() >= LEAST && count.persons() - count.introduced() >= LEAST;
    }
}

package org.bangdai.pairing.matching.domain;

/**
 * How many mentees fare otherwise.
 *
 * @param otherMentor paired in both runs, with different mentors
 * @param better whose mentor is further up among their choices, the same mentor or another
 * @param worse whose mentor is further down
 */
public record Changes(int gained, int lost, int otherMentor, int better, int worse) {

    public static final Changes NONE = new Changes(0, 0, 0, 0, 0);

    public Changes and(Change change) {
        return new Changes(
                gained + one(change.kind() == Change.Kind.GAINED),
                lost + one(change.kind() == Change.Kind.LOST),
                otherMentor + one(change.kind() == Change.Kind.OTHER_MENTOR),
                better + one(change.betterBy() > 0),
                worse + one(change.betterBy() < 0));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}

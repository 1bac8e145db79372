package org.bangdai.evaluation.scheme.domain;

/** The numbers of a scheme, each with its bounds and with the way in which a division below may differ. Days are counted from one step of a review to the next. */
public enum Limit {
    /** Confirmed activities that a whole month is expected to have. */
    ACTIVITIES_PER_MONTH(1, 31, Tighter.GREATER),
    /** Days for the parts, the first of them the day on which the review is due. */
    DAYS_OPEN(3, 31, Tighter.SMALLER),
    /** Days before the last one on which whoever owes a part is reminded; 0 for never. */
    REMIND_BEFORE(0, 10, Tighter.NEITHER),
    /** Days that a review is overdue before the next reminder. */
    REMIND_AFTER(1, 10, Tighter.SMALLER),
    /** Days from that reminder until the mentor is called upon. */
    TO_MENTOR(1, 15, Tighter.SMALLER),
    /** Days more until the head of the unit is. */
    TO_UNIT(1, 15, Tighter.SMALLER),
    /** Days more until the organisation department is. */
    TO_ORGANISATION(1, 15, Tighter.SMALLER),
    /** Days more until the review ends as it is, incomplete. */
    TO_END(1, 30, Tighter.SMALLER);

    private enum Tighter {
        GREATER,
        SMALLER,
        NEITHER
    }

    private final int least;
    private final int greatest;
    private final Tighter direction;

    Limit(int least, int greatest, Tighter direction) {
        this.least = least;
        this.greatest = greatest;
        this.direction = direction;
    }

    public int least() {
        return least;
    }

    public int greatest() {
        return greatest;
    }

    boolean admits(int value) {
        return least <= value && value <= greatest;
    }

    boolean isLooser(int own, int above) {
        return tighter(above, own) != own;
    }

    int tighter(int above, int own) {
        return switch (direction) {
            case GREATER -> Math.max(above, own);
            case SMALLER -> Math.min(above, own);
            case NEITHER -> own;
        };
    }
}

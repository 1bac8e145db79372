package org.bangdai.evaluation.review;

import org.bangdai.evaluation.review.domain.Review;

/** What a review is, as callers name it. */
enum ReviewState {
    SCHEDULED(Review.Scheduled.class),
    DUE(Review.Due.class),
    OVERDUE(Review.Overdue.class),
    /** Overdue, and somebody is called upon to see to it. */
    ESCALATED(Review.Escalated.class),
    FINALISED(Review.Finalised.class),
    /** The pairing ended before the period began. */
    WITHDRAWN(Review.Withdrawn.class);

    private final Class<? extends Review> type;

    ReviewState(Class<? extends Review> type) {
        this.type = type;
    }

    static ReviewState of(Review review) {
        return switch (review) {
            case Review.Scheduled it -> SCHEDULED;
            case Review.Due it -> DUE;
            case Review.Overdue it -> OVERDUE;
            case Review.Escalated it -> ESCALATED;
            case Review.Finalised it -> FINALISED;
            case Review.Withdrawn it -> WITHDRAWN;
        };
    }

    /** As it lies in a document. */
    String kind() {
        return type.getSimpleName();
    }
}

package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What is done about parts that stay out, step by step. Days count from when the step before was taken, so that one taken late leaves as much time for the next. */
final class FollowUp {

    private FollowUp() {}

    /** When the next step is due; null of a review without an assignment. */
    static @Nullable Instant after(Terms terms, Instant now, Limit days) {
        Assignment assigned = terms.assigned();
        return assigned == null ? null : begin(assigned, now, days);
    }

    static Decision<Review> escalate(Review.Open review, Escalation level, Instant now) {
        Terms terms = review.terms();
        Assignment assigned = terms.assigned();
        if (assigned == null) {
            return Decision.change(review);
        }
        Instant next = begin(assigned, now, level.untilNext());
        return Decision.change(
                new Review.Escalated(terms, review.parts(), level, next),
                ReviewEvent.escalated(terms, review.parts(), level));
    }

    private static Instant begin(Assignment assigned, Instant now, Limit days) {
        return Days.begin(Days.of(now).plusDays(assigned.limit(days)));
    }
}

package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.evaluation.review.domain.Parts.Former;
import org.bangdai.evaluation.review.domain.Parts.Handed;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An organiser unlocks a part, for a reason that everyone concerned can read.
 *
 * @param command that asks for it: repeated, it changes nothing
 * @param by who, as events name actors
 * @param until the last day on which it is taken again in time
 */
public record Reopening(String command, Part part, String reason, String by, Instant at, LocalDate until) {

    /** Nobody corrects a part more often in good faith. */
    static final int MOST = 20;

    private static final int MOST_DAYS = 31;

    /** @param total the score that the review was finalised with */
    Decision<Review> of(Review review, @Nullable BigDecimal total) {
        if (review.parts().history().stream().anyMatch(it -> it.command().equals(command))) {
            return Decision.change(review);
        }
        Terms terms = review.terms();
        Handed handed = review.parts().of(part);
        LocalDate today = Days.of(at);
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            return Decision.refuse(new ReviewRefusal.NotWithin(today, today.plusDays(MOST_DAYS)));
        }
        if (handed == null) {
            return Decision.refuse(new ReviewRefusal.NotSubmitted(part));
        }
        if (review.parts().history().size() >= MOST) {
            return Decision.refuse(new ReviewRefusal.ReopenedTooOften(MOST));
        }
        Parts parts = review.parts().reopened(new Former(command, handed, reason, by, at, total));
        Assignment assigned = terms.assigned();
        Terms longer = assigned == null || until.isBefore(assigned.closesOn())
                ? terms
                : terms.assigned(assigned.closing(until, isLate(review, terms)));
        Review.Due open = Review.Due.of(longer, parts, at);
        return Decision.change(open, ReviewEvent.reopened(longer, this));
    }

    /** The time that it gives makes nothing punctual that was not. */
    private boolean isLate(Review review, Terms terms) {
        boolean missed = !at.isBefore(terms.overdueAt())
                && !review.parts().missing(terms).isEmpty();
        return missed || !review.parts().areInTime(terms);
    }
}

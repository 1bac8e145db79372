package org.bangdai.evaluation.review;

import java.time.Clock;
import org.bangdai.evaluation.review.domain.Measure;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person hands in a part; the last part finalises the review in the same write. */
@Component
class SubmitPart {

    private final Reviews reviews;
    private final OwnPart own;
    private final MeasureReview measure;
    private final Drafts drafts;
    private final Clock clock;

    SubmitPart(Reviews reviews, OwnPart own, MeasureReview measure, Drafts drafts, Clock clock) {
        this.reviews = reviews;
        this.own = own;
        this.measure = measure;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Errors: {@code NotFoundException}, {@code RefusedException} where the part is another's or is not taken. */
    Mono<Stored<Review>> submit(Caller by, String reviewId, Submission submission) {
        Part part = submission.part();
        return own.of(by, reviewId, part)
                .flatMap(found -> take(by, found.review(), submission, found.author())
                        .flatMap(taken ->
                                drafts.discard(reviewId, part, found.author()).thenReturn(taken)));
    }

    private Mono<Stored<Review>> take(Caller by, Review found, Submission submission, String author) {
        return found.endsWith(submission.part())
                ? measured(by, found.terms(), submission, author)
                : put(by, found.terms(), submission, author, null)
                        .onErrorResume(
                                BecameLastException.class, others -> measured(by, found.terms(), submission, author));
    }

    /** Measured before the write: an activity that is confirmed after the last part came in counts no more. */
    private Mono<Stored<Review>> measured(Caller by, Terms terms, Submission submission, String author) {
        return measure.of(terms).flatMap(measured -> put(by, terms, submission, author, measured));
    }

    private Mono<Stored<Review>> put(
            Caller by, Terms terms, Submission submission, String author, @Nullable Measure measured) {
        return reviews.update(by, terms.reviewId(), review -> {
            if (measured == null && review.endsWith(submission.part())) {
                throw new BecameLastException();
            }
            return review.submit(submission, author, clock.instant(), measured);
        });
    }

    /** The other parts came in since the review was read. */
    private static final class BecameLastException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

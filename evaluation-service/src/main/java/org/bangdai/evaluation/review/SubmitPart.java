package org.bangdai.evaluation.review;

import java.time.Clock;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
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
                .flatMap(person -> reviews.get(by, reviewId)
                        .flatMap(stored -> take(by, stored.state().terms(), submission, person))
                        .flatMap(taken -> drafts.discard(reviewId, part, person).thenReturn(taken)));
    }

    /** Measured before the write: an activity that is confirmed after the last part came in counts no more. */
    private Mono<Stored<Review>> take(Caller by, Terms terms, Submission submission, String person) {
        return measure.of(terms)
                .flatMap(measured -> reviews.update(
                        by, terms.reviewId(), review -> review.submit(submission, person, clock.instant(), measured)));
    }
}

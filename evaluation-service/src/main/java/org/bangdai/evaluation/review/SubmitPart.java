package org.bangdai.evaluation.review;

import java.time.Clock;
import org.bangdai.evaluation.review.domain.Measure;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.ReviewRefusal;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.Schemes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person hands in a part; the last part finalises the review in the same write. */
@Component
class SubmitPart {

    private final Reviews reviews;
    private final Activities activities;
    private final Schemes schemes;
    private final Clock clock;

    SubmitPart(Reviews reviews, Activities activities, Schemes schemes, Clock clock) {
        this.reviews = reviews;
        this.activities = activities;
        this.schemes = schemes;
        this.clock = clock;
    }

    Mono<Stored<Review>> submit(Caller by, String reviewId, Submission submission) {
        return reviews.get(by, reviewId).flatMap(stored -> {
            Terms terms = stored.state().terms();
            String author = terms.author(submission.part());
            if (author == null || !by.is(author)) {
                return Mono.error(new RefusedException(new ReviewRefusal.NotTheAuthor(submission.part())));
            }
            return measure(terms)
                    .flatMap(measure -> reviews.update(
                            by, reviewId, review -> review.submit(submission, author, clock.instant(), measure)));
        });
    }

    /** Counted before the write: an activity that is confirmed after the last part came in counts no more. */
    private Mono<Measure> measure(Terms terms) {
        return activities
                .count(terms.pairingId(), terms.from(), terms.to())
                .map(confirmed -> new Measure(schemes.effective(terms.from()), confirmed));
    }
}

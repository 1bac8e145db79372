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
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person hands in a part; the last part finalises the review in the same write. */
@Component
class SubmitPart {

    private static final Caller SYSTEM = Caller.system("submit-part");

    /** Digits of a county's code. */
    private static final int COUNTY = 6;

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
        return reviews.get(by, reviewId)
                .onErrorResume(NotFoundException.class, unseen -> refuseNeighbour(by, reviewId, submission, unseen))
                .flatMap(stored -> {
                    Terms terms = stored.state().terms();
                    String author = terms.author(submission.part());
                    return author != null && by.is(author)
                            ? take(by, terms, submission, author)
                            : Mono.error(notTheAuthor(submission));
                });
    }

    private Mono<Stored<Review>> take(Caller by, Terms terms, Submission submission, String author) {
        return measure(terms)
                .flatMap(measure -> reviews.update(
                        by, terms.reviewId(), review -> review.submit(submission, author, clock.instant(), measure)));
    }

    /** In one's own county a review that is another's is refused; elsewhere it does not exist. */
    private Mono<Stored<Review>> refuseNeighbour(
            Caller by, String reviewId, Submission submission, NotFoundException unseen) {
        return reviews.get(SYSTEM, reviewId)
                .flatMap(stored -> Mono.error(
                        county(stored.state().terms().division()).equals(county(by.division()))
                                ? notTheAuthor(submission)
                                : unseen));
    }

    private static String county(String division) {
        return division.substring(0, Math.min(COUNTY, division.length()));
    }

    private static RefusedException notTheAuthor(Submission submission) {
        return new RefusedException(new ReviewRefusal.NotTheAuthor(submission.part()));
    }

    /** Counted before the write: an activity that is confirmed after the last part came in counts no more. */
    private Mono<Measure> measure(Terms terms) {
        return activities
                .count(terms.pairingId(), terms.from(), terms.to())
                .map(confirmed -> new Measure(schemes.effective(terms.from()), confirmed));
    }
}

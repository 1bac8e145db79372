package org.bangdai.evaluation.review;

import java.time.Clock;
import org.bangdai.evaluation.review.domain.Days;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.ReviewRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether a part of a review is the caller's own. */
@Component
class OwnPart {

    private static final Caller SYSTEM = Caller.system("own-part");

    /** Digits of a county's code. */
    private static final int COUNTY = 6;

    private final Reviews reviews;
    private final Clock clock;

    OwnPart(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * A review, a part of which is the caller's own.
     *
     * @param author the caller's person id
     */
    record Owned(String author, Review review) {}

    /** Errors: {@code NotFoundException}, {@code RefusedException} where the part is another's. */
    Mono<Owned> of(Caller by, String reviewId, Part part) {
        return reviews.get(by, reviewId)
                .onErrorResume(NotFoundException.class, unseen -> refuseNeighbour(by, reviewId, part, unseen))
                .flatMap(stored -> {
                    String person = by.person();
                    return person != null && stored.state().terms().mayHandIn(part, person, Days.of(clock.instant()))
                            ? Mono.just(new Owned(person, stored.state()))
                            : Mono.error(notTheAuthor(part));
                });
    }

    /** In one's own county a review that is another's is refused; elsewhere it does not exist. */
    private Mono<Stored<Review>> refuseNeighbour(Caller by, String reviewId, Part part, NotFoundException unseen) {
        return reviews.get(SYSTEM, reviewId)
                .flatMap(stored -> Mono.error(
                        county(stored.state().terms().division()).equals(county(by.division()))
                                ? notTheAuthor(part)
                                : unseen));
    }

    private static String county(String division) {
        return division.substring(0, Math.min(COUNTY, division.length()));
    }

    private static RefusedException notTheAuthor(Part part) {
        return new RefusedException(new ReviewRefusal.NotTheAuthor(part));
    }
}

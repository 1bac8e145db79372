package org.bangdai.evaluation.review;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.evaluation.registry.KnownPersons;
import org.bangdai.evaluation.review.domain.Assignment.Delegation;
import org.bangdai.evaluation.review.domain.Days;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Reopening;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.ReviewRefusal;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is done about a part but writing it: an organiser reopens it, its author delegates it. Both may be repeated. */
@Component
class ChangeReview {

    private static final int MOST_DAYS = 366;

    private final Reviews reviews;
    private final KnownPersons persons;
    private final Clock clock;

    ChangeReview(Reviews reviews, KnownPersons persons, Clock clock) {
        this.reviews = reviews;
        this.persons = persons;
        this.clock = clock;
    }

    record Wish(Part part, String reason, LocalDate until) {}

    /** Whoever takes part in a review does not unlock it, whatever their office: it would be their own case. */
    Mono<Stored<Review>> reopen(Caller by, String reviewId, String command, Wish wish) {
        return reviews.update(by, reviewId, review -> {
            String person = by.person();
            return person != null && review.terms().participants().contains(person)
                    ? Decision.refuse(new ReviewRefusal.OwnCase())
                    : review.reopen(new Reopening(
                            command, wish.part(), wish.reason(), by.actor(), clock.instant(), wish.until()));
        });
    }

    /** Only the author, not to whom it was delegated; errors as those of a part that is another's. */
    Mono<Stored<Review>> delegate(Caller by, String reviewId, Part part, String to, LocalDate until) {
        LocalDate today = Days.of(clock.instant());
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            return Mono.error(new RefusedException(new ReviewRefusal.NotWithin(today, today.plusDays(MOST_DAYS))));
        }
        return reviews.get(by, reviewId).flatMap(stored -> {
            Terms terms = stored.state().terms();
            String author = terms.author(part);
            if (author == null || !by.is(author)) {
                return Mono.error(new RefusedException(new ReviewRefusal.NotTheAuthor(part)));
            }
            return persons.inCountyOf(terms.division(), to)
                    .flatMap(known -> known
                            ? reviews.update(
                                    by, reviewId, review -> review.delegate(part, new Delegation(to, until, author)))
                            : Mono.error(new RefusedException(new ReviewRefusal.UnknownDelegate())));
        });
    }
}

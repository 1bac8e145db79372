package org.bangdai.evaluation.review;

import java.time.Clock;
import java.time.Instant;
import org.bangdai.evaluation.review.domain.PairingTerm;
import org.bangdai.evaluation.scheme.Schemes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts the reviews of a pairing in their places, one period after the other. First its reviews, then the note that they are there: whatever is cut off in between
 * is done again and finds the review. Someone who still plans by an older state of the pairing does no harm, since an ended pairing goes once more over
 * every period that could be concerned, and fills also those that nobody will hold.
 */
@Component
class PlanReviews implements DueWork {

    private static final Caller SYSTEM = Caller.system("plan-reviews");
    private static final int AT_ONCE = 8;

    private final PairingTerms terms;
    private final Reviews reviews;
    private final Schemes schemes;
    private final Clock clock;

    PlanReviews(PairingTerms terms, Reviews reviews, Schemes schemes, Clock clock) {
        this.schemes = schemes;
        this.terms = terms;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** All that is to be planned of this pairing by now. */
    Mono<Void> of(PairingTerm term) {
        return planned(term, clock.instant()).then();
    }

    @Override
    public String name() {
        return "plan-reviews";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return terms.bucketsToPlan(now);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return terms.toPlan(bucket, now)
                .flatMapDelayError(id -> terms.find(id).flatMapMany(term -> planned(term, now)), AT_ONCE, AT_ONCE)
                .count();
    }

    /** The states of the pairing after each review. */
    private Flux<PairingTerm> planned(PairingTerm term, Instant now) {
        return Mono.just(term)
                .expand(at -> at.isToPlan(now) ? planNext(at) : Mono.empty())
                .skip(1);
    }

    private Mono<PairingTerm> planNext(PairingTerm term) {
        return schemes.inForce(term.division(), term.quarter().first())
                .flatMapIterable(scheme -> term.planned(scheme.cycles()))
                .concatMap(planned -> reviews.place(SYSTEM, planned)
                        .filter(placed -> !placed && term.ended())
                        .flatMap(there -> reviews.update(
                                SYSTEM, planned.terms().reviewId(), review -> review.close(term.lastDay()))))
                .then(Mono.defer(() -> terms.update(
                        term.pairingId(), present -> present.equals(term) ? present.afterPlanning() : present)));
    }
}

package org.bangdai.evaluation.review;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.bangdai.evaluation.review.domain.PairingTerm;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pairings that evaluation has heard of, one each. Only the service itself reads and writes them. */
interface PairingTerms {

    /** Puts a new one in its place, or gives the one that is there. */
    Mono<PairingTerm> place(PairingTerm term);

    /** Empty for a pairing that was never heard of. */
    Mono<PairingTerm> find(String pairingId);

    /** Changes it in one write and gives what it is then; empty for a pairing that was never heard of. */
    Mono<PairingTerm> update(String pairingId, UnaryOperator<PairingTerm> step);

    /** Buckets with pairings that have a review to plan; may repeat. */
    Flux<Integer> bucketsToPlan(Instant now);

    /** Ids of pairings in the bucket with a review to plan, a bounded number. */
    Flux<String> toPlan(int bucket, Instant now);
}

package org.bangdai.evaluation.review;

import org.bangdai.evaluation.evidence.GatherEvidence;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Measure;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.Schemes;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By what a review would be scored if it were finalised at this moment. */
@Component
class MeasureReview {

    private final Schemes schemes;
    private final GatherEvidence evidence;

    MeasureReview(Schemes schemes, GatherEvidence evidence) {
        this.schemes = schemes;
        this.evidence = evidence;
    }

    Mono<Measure> of(Terms terms) {
        return scheme(terms)
                .zipWith(evidence.of(terms.pairingId(), terms.menteeId(), terms.from(), terms.to()), Measure::new);
    }

    private Mono<Scheme> scheme(Terms terms) {
        Assignment assigned = terms.assigned();
        return assigned == null
                ? schemes.inForce(terms.division(), terms.span().first())
                : schemes.version(assigned.scheme())
                        .switchIfEmpty(
                                Mono.error(() -> new IllegalStateException(assigned.scheme() + " is not there")));
    }
}

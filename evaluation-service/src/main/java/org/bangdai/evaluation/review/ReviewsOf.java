package org.bangdai.evaluation.review;

import java.util.List;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews for other features to read, as they are at this moment. */
public interface ReviewsOf {

    /** Of a mentee or a pairing: years of them. */
    int MOST = 200;

    /**
     * All of a division and below, in no order, withdrawn ones too; only for the system's own work, since it knows no caller.
     *
     * @param period as {@code Period.text} says it
     */
    Flux<Review> period(String division, String period);

    /** Those of a mentee that the caller sees, the first due first, at most {@link #MOST}. */
    Mono<List<Review>> mentee(Caller by, String menteeId);

    /** Those of a pairing that the caller sees, the first due first, at most {@link #MOST}. */
    Mono<List<Review>> pairing(Caller by, String pairingId);
}

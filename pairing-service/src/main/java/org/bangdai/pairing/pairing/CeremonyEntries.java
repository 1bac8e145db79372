package org.bangdai.pairing.pairing;

import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Mono;

/** What pairings need to know of ceremonies (结对仪式). */
public interface CeremonyEntries {

    /** Completes where pairings may still enter that ceremony; else {@code NotFoundException} or {@code RefusedException}. */
    Mono<Void> open(Caller by, String ceremonyId);

    /** Enters the pairing in the ceremony that its terms name; false where the ceremony takes nobody any more. May be repeated. */
    Mono<Boolean> enter(Caller by, Terms terms);

    /** Whether that ceremony is to come and has the pairing on its list. */
    Mono<Boolean> awaits(String ceremonyId, String pairingId);
}

package org.bangdai.pairing.pairing;

import reactor.core.publisher.Mono;

/** Goes on where a proposal has come to nothing. */
public interface AfterLapse {

    /** @param id of the pairing; nothing happens where it has not lapsed, or has gone on already. May be repeated. */
    Mono<Void> goOn(String id);
}

package org.bangdai.notification.contact;

import reactor.core.publisher.Mono;

/** Whoever keeps something for a person beside their address, which goes with them. */
public interface Forgetting {

    /** May be repeated. */
    Mono<Void> forget(String person);
}

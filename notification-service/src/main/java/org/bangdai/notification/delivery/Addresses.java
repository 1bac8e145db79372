package org.bangdai.notification.delivery;

import org.bangdai.notification.contact.Reach;
import reactor.core.publisher.Mono;

/** Where persons can be reached. */
interface Addresses {

    /** {@link Reach#NONE} where the person has given nothing. */
    Mono<Reach> of(String person);
}

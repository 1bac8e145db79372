package org.bangdai.notification.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Channel;
import reactor.core.publisher.Mono;

/** Where persons can be reached. */
interface Addresses {

    /** {@link Reach#NONE} where the person has given nothing. */
    Mono<Reach> of(String person);

    /** By person, the channels for which each has given an address, without opening any; who has given none is missing. */
    Mono<Map<String, Set<Channel>>> given(Collection<String> persons);
}

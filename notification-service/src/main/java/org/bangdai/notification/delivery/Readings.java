package org.bangdai.notification.delivery;

import reactor.core.publisher.Mono;

/** What its receiver knows already need not be sent. */
public interface Readings {

    /** Whether the person has read that message in the inbox or put it away; false for what is no message, such as a digest. */
    Mono<Boolean> isRead(String person, String message);
}

package org.bangdai.notification.provider;

import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One configured way out. */
public interface Provider {

    /** What evidence names; unique. */
    String name();

    Channel channel();

    /** Code of the division that it serves, with all below; blank for all. */
    String division();

    /** It takes two calls with the same idempotency key for one. */
    boolean knowsKeys();

    /** Where it reaches that person; null where they have given no address of its kind. */
    @Nullable
    String address(Reach reach);

    /** Makes one call, and only one, whatever comes of it. How it ended is a value; never an error, never empty. */
    Mono<Result> send(Outgoing outgoing);
}

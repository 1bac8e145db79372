package org.bangdai.notification.delivery.domain;

import java.time.Instant;

/** What is to be done with a delivery that is due. */
public sealed interface Next {

    record Call(String provider) implements Next {}

    record Wait(Instant until) implements Next {}

    /** @param state an end: one from which nothing goes on by itself */
    record End(State state) implements Next {}
}

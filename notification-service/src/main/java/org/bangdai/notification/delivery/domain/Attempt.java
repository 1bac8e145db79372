package org.bangdai.notification.delivery.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a provider, as evidence; never with what was said or to which address.
 *
 * @param at when the call was begun, by the business clock
 * @param provider its configured name
 * @param answer null while the call is on its way
 * @param detail the provider's own code or reference, or the kind of fault; null while the call is on its way
 */
public record Attempt(
        Instant at,
        String provider,
        @Nullable Answer answer,
        @Nullable String detail) {

    public Attempt ended(Answer how, String why) {
        return new Attempt(at, provider, how, why);
    }
}

package org.bangdai.notification.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person is on duty for a division.
 *
 * @param by who put them there
 * @param until null while it lasts
 */
record Duty(
        String personId,
        String division,
        Instant since,
        String by,
        @Nullable Instant until) {

    /** One for a person and a division, so that nobody is there twice. */
    static String id(String personId, String division) {
        return division + ":" + personId;
    }

    Duty over(Instant now) {
        return until == null ? new Duty(personId, division, since, by, now) : this;
    }
}

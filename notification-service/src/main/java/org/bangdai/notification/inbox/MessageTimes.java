package org.bangdai.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a message is stored, and how long it stays. */
@Component
final class MessageTimes {

    private final Clock clock;
    private final InboxProperties settings;

    MessageTimes(Clock clock, InboxProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    Instant now() {
        return clock.instant();
    }

    Instant keepUntil(Instant happened, @Nullable Instant expires) {
        Instant last = expires != null && expires.isAfter(happened) ? expires : happened;
        return last.plus(settings.retention());
    }

    /** From then on its event tells nobody any more, so nothing need be left of the message. */
    Instant purge(Instant happened, Instant now) {
        Instant past = happened.plus(settings.horizon()).plus(Duration.ofDays(1));
        return past.isAfter(now) ? past : now;
    }

    boolean isTold(Instant happened) {
        return happened.isAfter(now().minus(settings.horizon()));
    }
}

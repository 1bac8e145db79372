package org.bangdai.notification.preference.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.delivery.domain.Channel;
import org.jspecify.annotations.Nullable;

/** What is to become of a message on one channel. */
public sealed interface Plan {

    /** When it leaves the house, or would. */
    Instant at();

    ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** By itself, not before that time. */
    record Send(Instant at) implements Plan {}

    /** Together with others, at that time. */
    record Collect(Instant at) implements Plan {}

    /** It would only be let through when it no longer asks for anything: the inbox has it. */
    record TooLate(Instant at) implements Plan {}

    /** @param expiresAt null for never */
    record Message(
            String category, boolean mandatory, @Nullable Instant expiresAt) {

        boolean outlives(Instant time) {
            return expiresAt == null || expiresAt.isAfter(time);
        }
    }

    /**
     * The plan for each channel that the person has chosen for such a message; empty where it is for the inbox alone. What is mandatory has at least one channel,
     * is in no digest, and goes into quiet hours rather than too late.
     */
    static Map<Channel, Plan> of(Message message, Wishes wishes, Workdays workdays, Instant now) {
        Map<Channel, Plan> plans = new EnumMap<>(Channel.class);
        Set<Channel> channels = wishes.channels(message.category(), message.mandatory());
        if (!channels.isEmpty()) {
            Plan plan = plan(message, wishes, workdays, now);
            channels.forEach(channel -> plans.put(channel, plan));
        }
        return plans;
    }

    private static Plan plan(Message message, Wishes wishes, Workdays workdays, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, CHINA);
        if (wishes.digest() != null && !message.mandatory()) {
            Instant digest = instant(quiet(wishes.digest().next(local, workdays), wishes, workdays));
            if (message.outlives(digest)) {
                return new Collect(digest);
            }
        }
        LocalDateTime calm = quiet(local, wishes, workdays);
        Instant notBefore = calm.equals(local) ? now : instant(calm);
        if (message.outlives(notBefore)) {
            return new Send(notBefore);
        }
        return message.mandatory() && message.outlives(now) ? new Send(now) : new TooLate(notBefore);
    }

    private static LocalDateTime quiet(LocalDateTime time, Wishes wishes, Workdays workdays) {
        return wishes.quiet() == null ? time : wishes.quiet().after(time, workdays);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(CHINA).toInstant();
    }
}

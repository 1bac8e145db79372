package org.bangdai.notification.delivery;

import java.time.Instant;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.rule.Language;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person on one channel.
 *
 * @param message id of the inbox message, or of a digest; with the channel it identifies the delivery
 * @param division of the event: it says which offices' providers may serve it
 * @param language in which title and body are written
 * @param link path of what it is about, below {@code /api/v1}
 * @param notBefore when it may go out at the earliest, such as after quiet hours
 * @param expiresAt when it no longer asks for anything, so that it is not sent any more; null for never
 * @param mandatory one that nobody may switch off; where it could not be sent in time, an operator is to know
 */
public record Order(
        String message,
        String person,
        String division,
        Channel channel,
        Language language,
        String title,
        String body,
        String link,
        Instant notBefore,
        @Nullable Instant expiresAt,
        boolean mandatory) {

    /** The delivery's id. */
    public String id() {
        return id(message, channel);
    }

    public static String id(String message, Channel channel) {
        return message + ':' + channel;
    }
}

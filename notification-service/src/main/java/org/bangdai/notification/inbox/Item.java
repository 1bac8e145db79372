package org.bangdai.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Language;
import org.bangdai.notification.rule.Severity;
import org.jspecify.annotations.Nullable;

/** A message as its receiver gets it, in a list or on the stream. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(
        String id,
        long number,
        String type,
        String title,
        String body,
        String link,
        Category category,
        Severity severity,
        Instant at,
        @Nullable Instant expiresAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt) {

    public static Item of(Message message, Language language) {
        return new Item(
                message.id(),
                message.number(),
                message.type(),
                message.title().in(language),
                message.body().in(language),
                message.link(),
                message.category(),
                message.severity(),
                message.at(),
                message.expiresAt(),
                message.readAt(),
                message.archivedAt());
    }
}

package org.bangdai.notification.rule;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of one event.
 *
 * @param rule id of the rule; with the person and the event it identifies the message
 * @param person the receiver
 * @param once what the person is told of once, whichever of several events tells it; null for the event itself
 * @param mandatory cannot be switched off
 * @param link path of what it is about, below {@code /api/v1}
 * @param named ids of the persons whose names may stand in the texts
 * @param expiresAt when it no longer asks for anything; null for never
 */
public record Notice(
        String rule,
        String person,
        @Nullable String once,
        Category category,
        boolean mandatory,
        Severity severity,
        String link,
        Text title,
        Text body,
        Set<String> named,
        @Nullable Instant expiresAt) {}

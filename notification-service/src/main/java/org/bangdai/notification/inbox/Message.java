package org.bangdai.notification.inbox;

import java.time.Instant;
import java.util.Set;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Severity;
import org.bangdai.notification.rule.Text;
import org.jspecify.annotations.Nullable;

/**
 * @param division of the event
 * @param number the receiver's own count of messages, from 1, without gaps
 * @param type of the event that it tells of
 * @param named ids of those whom the texts name
 * @param at when that happened, by the business clock
 * @param expiresAt when it no longer asks for anything; null for never
 * @param mandatory cannot be switched off
 * @param readAt null while unread
 * @param archivedAt null while it is in the inbox
 */
public record Message(
        String id,
        String person,
        String division,
        long number,
        String type,
        Text title,
        Text body,
        Set<String> named,
        String link,
        Category category,
        boolean mandatory,
        Severity severity,
        Instant at,
        @Nullable Instant expiresAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt) {}

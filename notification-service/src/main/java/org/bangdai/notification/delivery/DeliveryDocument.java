package org.bangdai.notification.delivery;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.notification.delivery.DeliveryEvidence.Evidence;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Attempt;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.delivery.domain.Course;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.rule.Language;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A delivery as it is stored. What is said lies in one part of it, which goes when it is no longer needed. */
final class DeliveryDocument {

    static final String CONTENT = "content";

    private DeliveryDocument() {}

    static Document of(Order order, Date now) {
        return new Document("_id", order.id())
                .append("message", order.message())
                .append("person", order.person())
                .append("division", order.division())
                .append("channel", order.channel().name())
                .append("mandatory", order.mandatory())
                .append("expiresAt", order.expiresAt() == null ? null : Date.from(order.expiresAt()))
                .append(CONTENT, content(order))
                .append("orderedAt", now)
                .append("bucket", Buckets.of(order.id()))
                .append("version", 1L)
                .append("state", State.WAITING.name())
                .append("dueAt", Date.from(order.notBefore()))
                .append("attempts", List.of());
    }

    static Document content(Order order) {
        return new Document("language", order.language().name())
                .append("title", order.title())
                .append("body", order.body())
                .append("link", order.link());
    }

    static Evidence evidence(Document row) {
        return new Evidence(
                row.getString("_id"),
                row.getString("message"),
                row.getString("person"),
                row.getString("division"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("mandatory", false),
                State.valueOf(row.getString("state")),
                row.getDate("orderedAt").toInstant(),
                instant(row.getDate("dueAt")),
                attempts(row));
    }

    static Due due(Document row) {
        Course course = new Course(
                row.getString("_id"),
                row.getBoolean("mandatory", false),
                instant(row.getDate("expiresAt")),
                instant(row.getDate("replayedAt")),
                instant(row.getDate("restUntil")),
                attempts(row));
        return new Due(
                row.getString("message"),
                row.getString("person"),
                row.getString("division"),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                row.get("version", Number.class).longValue(),
                row.get("replays") instanceof Number replays ? replays.intValue() : 0,
                course,
                content(row.get(CONTENT, Document.class)));
    }

    private static Due.@Nullable Content content(@Nullable Document content) {
        return content == null
                ? null
                : new Due.Content(
                        Language.valueOf(content.getString("language")),
                        content.getString("title"),
                        content.getString("body"),
                        content.getString("link"));
    }

    static List<Attempt> attempts(Document row) {
        return row.getList("attempts", Document.class, List.of()).stream()
                .map(DeliveryDocument::attempt)
                .toList();
    }

    private static Attempt attempt(Document attempt) {
        String answer = attempt.getString("answer");
        return new Attempt(
                attempt.getDate("at").toInstant(),
                attempt.getString("provider"),
                answer == null ? null : Answer.valueOf(answer),
                attempt.getString("detail"));
    }

    static Document write(Attempt attempt) {
        Document document = new Document("at", Date.from(attempt.at())).append("provider", attempt.provider());
        if (attempt.answer() != null) {
            document.append("answer", attempt.answer().name()).append("detail", attempt.detail());
        }
        return document;
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

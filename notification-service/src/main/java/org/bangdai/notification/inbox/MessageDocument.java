package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Updates.set;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bangdai.notification.rule.Notice;
import org.bangdai.notification.rule.Severity;
import org.bangdai.notification.rule.Text;
import org.bangdai.platform.event.EventMeta;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A message as it is stored. Both languages are written when the event comes: later reading needs neither the rules nor the names. */
final class MessageDocument {

    /** Ids of those who are named in the texts, so that they can be found there. */
    static final String NAMED = "named";

    private MessageDocument() {}

    /** What is left of a message whose receiver was erased. */
    static List<Bson> emptied() {
        Document deleted = texts(new Text("已删除", "Deleted"));
        return List.of(set("title", deleted), set("body", deleted), set("unread", false), set(NAMED, List.of()));
    }

    /** The texts without that name. */
    static List<Bson> without(Document message, String name) {
        List<Bson> changes = new ArrayList<>();
        for (String part : List.of("title", "body")) {
            Document texts = message.get(part, Document.class);
            changes.add(set(part + ".zh", texts.getString("zh").replace(name, "已注销人员")));
            changes.add(set(part + ".en", texts.getString("en").replace(name, "a former participant")));
        }
        return changes;
    }

    /** The same for the same person, event and rule, however often the event comes; it tells none of the three. */
    static String id(String person, String event, String rule) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((person + '\n' + event + '\n' + rule).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            long high = (bytes.getLong() & ~0xF000L) | 0x8000L; // version 8: made by a rule of our own
            long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE; // the variant of RFC 9562
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All but the number. */
    static Document of(Notice notice, EventMeta meta) {
        return new Document("_id", id(notice.person(), meta.id(), notice.rule()))
                .append("person", notice.person())
                .append("division", meta.division())
                .append("event", meta.id())
                .append("rule", notice.rule())
                .append("type", meta.type())
                .append("title", texts(notice.title()))
                .append("body", texts(notice.body()))
                .append(NAMED, List.copyOf(notice.named()))
                .append("link", notice.link())
                .append("severity", notice.severity().name())
                .append("at", Date.from(meta.time()))
                .append("expiresAt", notice.expiresAt() == null ? null : Date.from(notice.expiresAt()))
                .append("unread", true);
    }

    static Message read(Document document) {
        return new Message(
                document.getString("_id"),
                document.getString("person"),
                document.get("number", Number.class).longValue(),
                document.getString("type"),
                text(document.get("title", Document.class)),
                text(document.get("body", Document.class)),
                document.getString("link"),
                Severity.valueOf(document.getString("severity")),
                document.getDate("at").toInstant(),
                instant(document.getDate("expiresAt")),
                instant(document.getDate("readAt")));
    }

    private static Document texts(Text text) {
        return new Document("zh", text.zh()).append("en", text.en());
    }

    private static Text text(Document texts) {
        return new Text(texts.getString("zh"), texts.getString("en"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

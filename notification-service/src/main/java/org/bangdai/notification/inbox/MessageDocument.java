package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Notice;
import org.bangdai.notification.rule.Severity;
import org.bangdai.notification.rule.Text;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A message as it is stored. Both languages are written when the event comes: later reading needs neither the rules nor the names. */
final class MessageDocument {

    /** Ids of those who are named in the texts, so that they can be found there. */
    static final String NAMED = "named";

    /** What is to be done with it next, when {@code turnsAt} has come. */
    static final String TURN = "turn";

    static final String TURNS_AT = "turnsAt";
    /** It is handed over to whatever reaches the person outside the inbox. */
    static final String ANNOUNCE = "ANNOUNCE";

    static final String EXPIRE = "EXPIRE";
    static final String PURGE = "PURGE";

    private MessageDocument() {}

    /** It is announced, by those ways. */
    static Bson announced(Document message, List<Announced> ways) {
        return combine(set("ways", kept(ways)), set(TURN, EXPIRE), set(TURNS_AT, message.getDate("keepUntil")));
    }

    /** As a message is that was announced by those ways, before it is stored. */
    static Document decided(Document message, List<Announced> ways) {
        return new Document(message)
                .append("ways", kept(ways))
                .append(TURN, EXPIRE)
                .append(TURNS_AT, message.getDate("keepUntil"));
    }

    private static List<Document> kept(List<Announced> ways) {
        return ways.stream()
                .map(way -> new Document("channel", way.channel())
                        .append("plan", way.plan())
                        .append("at", Date.from(way.at())))
                .toList();
    }

    static List<Announced> ways(Document message) {
        return message.getList("ways", Document.class, List.of()).stream()
                .map(way -> new Announced(
                        way.getString("channel"),
                        way.getString("plan"),
                        way.getDate("at").toInstant()))
                .toList();
    }

    /** Takes the content away and leaves what proves that it was there, until its event is older than the horizon. */
    static Bson gone(Instant purgeAt) {
        return combine(
                unset("title"),
                unset("body"),
                unset("link"),
                unset(NAMED),
                set(Messages.FOLDER, Messages.GONE),
                set("unread", false),
                set(TURN, PURGE),
                set(TURNS_AT, Date.from(purgeAt)));
    }

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
            changes.add(set(part + ".zh", Mentions.unnamed(texts.getString("zh"), name, false)));
            changes.add(set(part + ".en", Mentions.unnamed(texts.getString("en"), name, true)));
        }
        return changes;
    }

    /** All but the number. */
    static Document of(Notice notice, EventMeta meta, MessageTimes times) {
        Instant keepUntil = times.keepUntil(meta.time(), notice.expiresAt());
        String told = notice.once() == null ? meta.id() : notice.once();
        return new Document("_id", MessageId.of(notice.person(), told, notice.rule()))
                .append("person", notice.person())
                .append("division", meta.division())
                .append("event", meta.id())
                .append("rule", notice.rule())
                .append("type", meta.type())
                .append("title", texts(notice.title()))
                .append("body", texts(notice.body()))
                .append(NAMED, List.copyOf(notice.named()))
                .append("link", notice.link())
                .append("category", notice.category().name())
                .append("mandatory", notice.mandatory())
                .append("severity", notice.severity().name())
                .append("at", Date.from(meta.time()))
                .append("expiresAt", notice.expiresAt() == null ? null : Date.from(notice.expiresAt()))
                .append("storedAt", Date.from(times.now()))
                .append("bucket", Buckets.of(notice.person()))
                .append(TURN, ANNOUNCE)
                .append(TURNS_AT, Date.from(times.now()))
                .append("keepUntil", Date.from(keepUntil))
                .append("unread", true);
    }

    static Message read(Document document) {
        return new Message(
                document.getString("_id"),
                document.getString("person"),
                document.getString("division"),
                document.get("number", Number.class).longValue(),
                document.getString("type"),
                text(document.get("title", Document.class)),
                text(document.get("body", Document.class)),
                Set.copyOf(document.getList(NAMED, String.class, List.of())),
                document.getString("link"),
                category(document.getString("category")),
                document.getBoolean("mandatory", false),
                Severity.valueOf(document.getString("severity")),
                document.getDate("at").toInstant(),
                instant(document.getDate("expiresAt")),
                instant(document.getDate("readAt")),
                instant(document.getDate("archivedAt")));
    }

    static Category category(@Nullable String name) {
        return name == null ? Category.UNKNOWN : Category.valueOf(name);
    }

    private static Document texts(Text text) {
        return new Document("zh", text.zh()).append("en", text.en());
    }

    private static Text text(Document texts) {
        return new Text(texts.getString("zh"), texts.getString("en"));
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bangdai.notification.rule.Severity;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what proves that persons were told. Who may ask is the caller's to decide. */
@Component
public class MessageTrails {

    private static final Caller SYSTEM = Caller.system("evidence");

    private final Messages messages;

    MessageTrails(Messages messages) {
        this.messages = messages;
    }

    /** Empty where there is no such message. */
    public Mono<MessageTrail> find(String id) {
        // Index _id.
        return Mono.from(messages.collection().find(eq("_id", id)).first()).map(MessageTrails::read);
    }

    /** All of a person, the newest first. */
    public Mono<Page<MessageTrail>> ofPerson(String person, PageRequest page) {
        return messages.page(eq("person", person), page).map(it -> it.map(MessageTrails::read));
    }

    /** All of an event, by person. */
    public Mono<Page<MessageTrail>> ofEvent(String event, PageRequest page) {
        // Index messages-event-person.
        return page(eq("event", event), "person", false, page);
    }

    /** All of that type of events, the newest first. */
    public Mono<Page<MessageTrail>> ofType(String type, Instant from, Instant until, PageRequest page) {
        // Index messages-type.
        return page(and(eq("type", type), gte("at", Date.from(from)), lt("at", Date.from(until))), "at", true, page);
    }

    private Mono<Page<MessageTrail>> page(Bson filter, String by, boolean descending, PageRequest request) {
        return messages.rows().page(SYSTEM, filter, by, descending, request).map(it -> it.map(MessageTrails::read));
    }

    private static MessageTrail read(Document document) {
        String turn = document.getString(MessageDocument.TURN);
        return new MessageTrail(
                document.getString("_id"),
                document.getString("person"),
                document.getString("division"),
                document.get("number", Number.class).longValue(),
                document.getString("event"),
                document.getString("rule"),
                document.getString("type"),
                MessageDocument.category(document.getString("category")),
                Severity.valueOf(document.getString("severity")),
                document.getBoolean("mandatory", false),
                document.getDate("at").toInstant(),
                MessageDocument.instant(document.getDate("storedAt")),
                MessageDocument.instant(document.getDate("expiresAt")),
                MessageDocument.instant(document.getDate("readAt")),
                MessageDocument.instant(document.getDate("archivedAt")),
                turn != null && !turn.equals(MessageDocument.ANNOUNCE),
                MessageDocument.ways(document),
                digests(document.get("digests", Document.class)),
                Messages.GONE.equals(document.getString(Messages.FOLDER)));
    }

    private static Map<String, String> digests(@Nullable Document digests) {
        Map<String, String> byChannel = new HashMap<>();
        if (digests != null) {
            digests.forEach((channel, digest) -> byChannel.put(channel, (String) digest));
        }
        return byChannel;
    }
}

package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bangdai.notification.rule.Notice;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The messages of all persons; the shard key is {@code person}. Everything is asked for by person, never by scope: an organiser does not read others'
 * messages.
 */
@Component
public class Inbox {

    private static final Index NUMBERS =
            Index.on("messages-number", ascending("person", "number")).asUnique();
    private static final Index NAMED = Index.on("messages-named", ascending(MessageDocument.NAMED));
    private static final Index UNREAD = Index.on("messages-unread", ascending("person", "unread", "number"));

    private final Rows rows;
    private final MongoCollection<Document> messages;
    private final Clock clock;

    Inbox(AggregateFactory factory, Clock clock) {
        rows = factory.rows("messages", NUMBERS, UNREAD, NAMED);
        // A number that could still be rolled back must not be shown: its successor would bear the same one, and a
        // stream would pass over it.
        messages = rows.collection().withReadConcern(ReadConcern.MAJORITY);
        this.clock = clock;
    }

    /**
     * Puts the notice into its receiver's inbox, once, however often it is called for the same event; the number it got. Empty where it was there already.
     */
    Mono<Long> deliver(Notice notice, EventMeta meta) {
        Document document = MessageDocument.of(notice, meta);
        return isThere(document).flatMap(there -> there ? Mono.empty() : number(document));
    }

    /** The unique index lets one win a number; each loser has been overtaken, so somebody always gets on. */
    private Mono<Long> number(Document document) {
        return lastNumber(document.getString("person")).flatMap(last -> {
            long next = last + 1;
            return rows.insertOnce(new Document(document).append("number", next))
                    .flatMap(won -> won ? Mono.just(next) : numberUnlessThere(document));
        });
    }

    private Mono<Long> numberUnlessThere(Document document) {
        return isThere(document).flatMap(there -> there ? Mono.empty() : number(document));
    }

    private Mono<Boolean> isThere(Document message) {
        // Index _id. The person is the shard key.
        return Mono.from(rows.collection()
                        .find(and(eq("_id", message.getString("_id")), eq("person", message.getString("person"))))
                        .projection(include("_id"))
                        .first())
                .hasElement();
    }

    /** The highest number in the person's inbox, 0 where it is empty. */
    public Mono<Long> lastNumber(String person) {
        // Index messages-number.
        return Mono.from(rows.collection()
                        .find(eq("person", person))
                        .sort(descending("number"))
                        .projection(include("number"))
                        .first())
                .map(last -> last.get("number", Number.class).longValue())
                .defaultIfEmpty(0L);
    }

    /** What came after that number, in order, at most {@code limit}. */
    public Flux<Message> after(String person, long number, int limit) {
        // Index messages-number.
        return Flux.from(messages.find(and(eq("person", person), gt("number", number)))
                        .sort(ascending("number"))
                        .limit(limit))
                .map(MessageDocument::read);
    }

    /** Newest first. */
    Mono<Page<Message>> page(String person, boolean unreadOnly, PageRequest request) {
        // Index messages-unread, else messages-number.
        Bson whose = unreadOnly ? and(eq("person", person), eq("unread", true)) : eq("person", person);
        return Flux.from(messages.find(before(request.cursor(), whose))
                        .sort(descending("number"))
                        .limit(request.limit() + 1))
                .map(MessageDocument::read)
                .collectList()
                .map(found -> page(found, request.limit()));
    }

    private static Bson before(@Nullable Cursor cursor, Bson whose) {
        return cursor != null && cursor.sortValue() instanceof Long number ? and(whose, lt("number", number)) : whose;
    }

    private static Page<Message> page(List<Message> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Message> items = found.subList(0, limit);
        Message last = items.getLast();
        return new Page<>(items, Cursors.write(new Cursor(last.number(), last.id())));
    }

    Mono<Long> unreadCount(String person) {
        // Index messages-unread.
        return Mono.from(messages.countDocuments(and(eq("person", person), eq("unread", true))));
    }

    /** Marks it read, keeping the first time; {@link NotFoundException} where the person has no such message. */
    Mono<Message> read(String person, String id) {
        // Index _id.
        Bson own = and(eq("_id", id), eq("person", person));
        Bson read = combine(set("unread", false), set("readAt", Date.from(clock.instant())));
        return Mono.from(rows.collection().updateOne(and(own, eq("unread", true)), read))
                .then(Mono.defer(() -> Mono.from(rows.collection().find(own).first())))
                .map(MessageDocument::read)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("message", id)));
    }

    /** Empties the person's inbox, but for the newest number (ADR 3), which says nothing any more. */
    Mono<Void> empty(String person) {
        // Index messages-number.
        return lastNumber(person)
                .flatMap(last -> Mono.from(rows.collection().deleteMany(and(eq("person", person), lt("number", last))))
                        .then(Mono.from(rows.collection()
                                .updateOne(
                                        and(eq("person", person), eq("number", last)),
                                        combine(MessageDocument.emptied())))))
                .then();
    }

    /** Takes the name out of others' messages. */
    Mono<Void> unname(String person, String name) {
        // Index messages-named; those that were written before it was kept are not found.
        return Flux.from(rows.collection().find(eq(MessageDocument.NAMED, person)))
                .concatMap(message -> Mono.from(rows.collection()
                        .updateOne(
                                and(eq("_id", message.get("_id")), eq("person", message.get("person"))),
                                combine(MessageDocument.without(message, name)))))
                .then();
    }
}

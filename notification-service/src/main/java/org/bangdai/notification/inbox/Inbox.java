package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's messages, as that person reads them. Everything is asked for by person, never by scope: an organiser does not read others' messages. */
@Component
public class Inbox {

    private final Messages messages;
    private final MongoCollection<Document> collection;
    private final Clock clock;

    Inbox(Messages messages, Clock clock) {
        this.messages = messages;
        this.collection = messages.collection();
        this.clock = clock;
    }

    /** The highest number in the person's inbox, 0 where it is empty. */
    public Mono<Long> lastNumber(String person) {
        return messages.lastNumber(person);
    }

    /** The highest number of each; who has no message is missing. */
    public Mono<Map<String, Long>> lastNumbers(Collection<String> persons) {
        return messages.lastNumbers(persons);
    }

    /** What came after that number and is still to be read, in order, at most {@code limit}. */
    public Flux<Message> after(String person, long number, int limit) {
        // Index messages-folder.
        return Flux.from(messages.settled()
                        .find(and(Messages.readable(person), gt("number", number)))
                        .sort(ascending("number"))
                        .limit(limit))
                .map(MessageDocument::read);
    }

    /** Those of them that are still to be read, in no order. @param persons whose they are */
    public Flux<Message> these(Collection<String> persons, Collection<String> ids) {
        // Index _id. The person is the shard key.
        return Flux.from(messages.settled()
                        .find(and(in("_id", ids), in("person", persons), in(Messages.FOLDER, null, Messages.ARCHIVE))))
                .map(MessageDocument::read);
    }

    /** Newest first. */
    Mono<Page<Message>> page(String person, InboxFilter filter, PageRequest request) {
        return messages.page(Messages.selected(person, filter), request).map(it -> it.map(MessageDocument::read));
    }

    Mono<Long> unreadCount(String person) {
        // Index messages-unread-only.
        return Mono.from(messages.settled().countDocuments(and(eq("person", person), eq("unread", true))));
    }

    /** Marks it read, keeping the first time; {@link NotFoundException} where the person has no such message. */
    Mono<Message> read(String person, String id) {
        // Index _id.
        return changed(person, id, and(own(person, id), eq("unread", true)), readNow());
    }

    /** Marks as read all up to a number, so that none is marked that came while the person looked; how many there were. May be repeated. */
    Mono<Long> readAll(String person, long upTo) {
        // Index messages-unread-only.
        Bson shown = and(eq("person", person), eq("unread", true), lte("number", upTo));
        return Mono.from(collection.updateMany(shown, readNow())).map(done -> done.getModifiedCount());
    }

    private Bson readNow() {
        return combine(set("unread", false), set("readAt", now()));
    }

    /**
     * Puts it away: it is in the archive from now on and counted no more, whether it was read or not. May be repeated; {@link NotFoundException} where the
     * person has no such message.
     */
    Mono<Message> archive(String person, String id) {
        // Index _id.
        Bson away = combine(set(Messages.FOLDER, Messages.ARCHIVE), set("unread", false), set("archivedAt", now()));
        return changed(person, id, and(own(person, id), eq(Messages.FOLDER, null)), away);
    }

    private Mono<Message> changed(String person, String id, Bson unlessDone, Bson change) {
        return Mono.from(collection.updateOne(unlessDone, change))
                .then(Mono.defer(
                        () -> Mono.from(collection.find(own(person, id)).first())))
                .filter(found -> !Messages.GONE.equals(found.getString(Messages.FOLDER)))
                .map(MessageDocument::read)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("message", id)));
    }

    private static Bson own(String person, String id) {
        return and(eq("_id", id), eq("person", person));
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}

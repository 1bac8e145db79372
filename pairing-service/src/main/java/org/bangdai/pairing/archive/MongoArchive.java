package org.bangdai.pairing.archive;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Date;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code archive}, one document an entry, {@code _id} the pairing and the number. Who may see a pairing's archive is decided by the pairing. */
@Component
class MongoArchive {

    private static final String PAIRING = "pairing";
    private static final String NUMBER = "number";
    private static final String EVENT = "event";
    private static final String HASH = "hash";

    private final Rows rows;

    MongoArchive(AggregateFactory stores) {
        rows = stores.rows(
                "archive",
                Index.on("pairing_number", Indexes.ascending(PAIRING, NUMBER, "_id")),
                Index.on("pairing_event", Indexes.ascending(PAIRING, EVENT)));
    }

    /**
     * Appends the event, once. The last number is read before the event is looked for: the next number being free then proves that nobody has appended since,
     * so the event is not there. Whoever loses a number looks again.
     */
    Mono<Void> append(String pairingId, EventMeta meta, String body) {
        return Mono.defer(() -> last(pairingId))
                .flatMap(last ->
                        has(pairingId, meta.id()).flatMap(there -> there ? Mono.just(true) : insert(last, meta, body)))
                .filter(done -> done)
                .repeatWhenEmpty(again -> again)
                .then();
    }

    private record Last(String pairingId, long number, String hash) {}

    private Mono<Last> last(String pairingId) {
        // pairing_number
        return Mono.from(rows.collection()
                        .find(eq(PAIRING, pairingId))
                        .sort(Indexes.descending(NUMBER))
                        .projection(Projections.include(NUMBER, HASH))
                        .first())
                .map(it -> new Last(pairingId, it.getLong(NUMBER), it.getString(HASH)))
                .defaultIfEmpty(new Last(pairingId, 0, Entry.FIRST));
    }

    private Mono<Boolean> has(String pairingId, String eventId) {
        // pairing_event
        return Mono.from(rows.collection()
                        .find(and(eq(PAIRING, pairingId), eq(EVENT, eventId)))
                        .projection(Projections.include("_id"))
                        .first())
                .hasElement();
    }

    private Mono<Boolean> insert(Last last, EventMeta meta, String body) {
        return rows.insertOnce(write(Entry.after(last.pairingId(), last.number(), last.hash(), meta, body)));
    }

    Mono<Page<Entry>> page(String pairingId, PageRequest request) {
        // pairing_number
        return rows.page(Caller.system("archive"), eq(PAIRING, pairingId), NUMBER, false, request)
                .map(page -> page.map(MongoArchive::read));
    }

    /** The number of the last entry; 0 where there is none. */
    Mono<Long> size(String pairingId) {
        return last(pairingId).map(Last::number);
    }

    /** In order. @param until the number of the last one */
    Flux<Link> walk(String pairingId, long until) {
        // pairing_number
        return Flux.from(rows.collection()
                        .find(and(eq(PAIRING, pairingId), lte(NUMBER, until)))
                        .sort(Indexes.ascending(NUMBER)))
                .map(it -> new Link(read(it), it.getString(HASH)));
    }

    /** Leaves the entry without its body. */
    Mono<Void> erase(Entry entry) {
        // _id_
        return Mono.from(rows.collection().updateOne(eq("_id", entry.id()), set("body", "")))
                .then();
    }

    Mono<Chain> verify(String pairingId) {
        return walk(pairingId, Long.MAX_VALUE).reduce(Chain.start(), Chain::then);
    }

    private static Document write(Entry entry) {
        return new Document("_id", entry.id())
                .append(PAIRING, entry.pairingId())
                .append(NUMBER, entry.number())
                .append("previous", entry.previous())
                .append(HASH, entry.hash())
                .append(EVENT, entry.eventId())
                .append("type", entry.type())
                .append("subject", entry.subject())
                .append("at", Date.from(entry.time()))
                .append("actor", entry.actor())
                .append("division", entry.division())
                .append("digest", entry.digest())
                .append("body", entry.body());
    }

    private static Entry read(Document row) {
        return new Entry(
                row.getString(PAIRING),
                row.getLong(NUMBER),
                row.getString("previous"),
                row.getString(EVENT),
                row.getString("type"),
                row.getString("subject"),
                row.getDate("at").toInstant(),
                row.getString("actor"),
                row.getString("division"),
                row.getString("digest"),
                row.getString("body"));
    }
}

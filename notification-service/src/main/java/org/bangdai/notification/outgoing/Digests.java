package org.bangdai.notification.outgoing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code digestItems}: messages that wait for a digest, {@code _id} message and channel (the shard key too). */
@Component
class Digests implements Mentions {

    /** A message that is to be told then. */
    record Item(Message message, Channel channel, Instant at) {}

    /** A message that waits. */
    record Waiting(String id, String message, String person, String division, Channel channel, Instant dueAt) {

        /** Those that are told together. */
        Together together() {
            return new Together(person, division, channel, dueAt);
        }
    }

    record Together(String person, String division, Channel channel, Instant dueAt) {}

    private static final Index DUE = Index.on("digest-due", ascending("dueAt", "bucket"));
    private static final Index BUCKET =
            Index.on("digest-bucket", ascending("bucket", "dueAt", "person", "channel", "division"));
    private static final Index PERSON = Index.on("digest-person", ascending("person"));

    private final Rows rows;
    private final MongoCollection<Document> collection;

    Digests(AggregateFactory factory) {
        rows = factory.rows("digestItems", DUE, BUCKET, PERSON);
        collection = rows.collection();
    }

    /** May be repeated. */
    Mono<Void> add(List<Item> items) {
        return rows.insertAllOnce(items.stream().map(Digests::row).toList());
    }

    private static Document row(Item item) {
        Message message = item.message();
        return new Document("_id", message.id() + ':' + item.channel())
                .append("message", message.id())
                .append("person", message.person())
                .append("division", message.division())
                .append("channel", item.channel().name())
                .append("bucket", Buckets.of(message.person()))
                .append("dueAt", Date.from(item.at()));
    }

    Flux<Integer> buckets(Instant now, int limit) {
        // Index digest-due.
        return Flux.from(collection
                        .find(lte("dueAt", Date.from(now)))
                        .sort(ascending("dueAt"))
                        .projection(include("bucket"))
                        .limit(limit))
                .map(row -> row.getInteger("bucket"))
                .distinct();
    }

    /** Those that belong together follow each other. */
    Flux<Waiting> due(int bucket, Instant now, int limit) {
        // Index digest-bucket.
        return Flux.from(collection
                        .find(and(eq("bucket", bucket), lte("dueAt", Date.from(now))))
                        .sort(ascending("dueAt", "person", "channel", "division"))
                        .limit(limit))
                .map(row -> new Waiting(
                        row.getString("_id"),
                        row.getString("message"),
                        row.getString("person"),
                        row.getString("division"),
                        Channel.valueOf(row.getString("channel")),
                        row.getDate("dueAt").toInstant()));
    }

    Mono<Void> done(List<Waiting> told) {
        // Index _id.
        return Mono.from(collection.deleteMany(
                        in("_id", told.stream().map(Waiting::id).toList())))
                .then();
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // Index digest-person.
        return Mono.from(collection.deleteMany(eq("person", person))).then();
    }
}

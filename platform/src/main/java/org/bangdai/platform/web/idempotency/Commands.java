package org.bangdai.platform.web.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.work.Buckets;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys that were used, with the id of each one's result and, once it was given, the answer: {@code {_id, bodyHash, resultId, at, bucket, answer?}}. Kept for
 * a day by the real clock.
 */
final class Commands implements DueWork {

    static final Duration KEPT = Duration.ofHours(24);

    private static final int OLDEST = 256;

    /** One use of a key: the first, or again. */
    record Use(CommandId command, @Nullable SavedAnswer answer) {}

    private final Rows rows;
    private final InstantSource clock;

    Commands(AggregateFactory stores, InstantSource clock) {
        this.rows = stores.rows(
                "commands",
                Index.on("at", Indexes.ascending("at")),
                Index.on("bucket_at", Indexes.ascending("bucket", "at")));
        this.clock = clock;
    }

    Mono<Use> use(String key, String bodyHash) {
        String result = UuidCreator.getTimeOrderedEpoch().toString();
        Document row = new Document("_id", key)
                .append("bodyHash", bodyHash)
                .append("resultId", result)
                .append("at", Date.from(clock.instant()))
                .append("bucket", Buckets.of(key));
        return rows.insertOnce(row)
                .flatMap(first -> first ? Mono.just(new Use(new CommandId(result), null)) : again(key, bodyHash));
    }

    private Mono<Use> again(String key, String bodyHash) {
        return Mono.from(rows.collection().find(eq("_id", key)))
                .map(row -> {
                    if (!bodyHash.equals(row.getString("bodyHash"))) {
                        throw new ProblemException(Problem.of(422, "idempotency-key-reused"));
                    }
                    Document answer = row.get("answer", Document.class);
                    return new Use(
                            new CommandId(row.getString("resultId")), answer == null ? null : SavedAnswer.read(answer));
                })
                // Given back or swept between the two: it is new again.
                .switchIfEmpty(Mono.defer(() -> use(key, bodyHash)));
    }

    /** The last step of a command; from here on the key gives this answer. */
    Mono<Void> save(String key, SavedAnswer answer) {
        return Mono.from(rows.collection()
                        .updateOne(and(eq("_id", key), exists("answer", false)), set("answer", answer.write())))
                .then();
    }

    /** Nothing came of it: the key may be used anew, also with another body. */
    Mono<Void> giveBack(String key) {
        return Mono.from(rows.collection().deleteOne(and(eq("_id", key), exists("answer", false))))
                .then();
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return Flux.from(rows.collection()
                        .find(lt("at", horizon())) // index: at
                        .sort(Indexes.ascending("at"))
                        .limit(OLDEST))
                .map(row -> row.getInteger("bucket"));
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return Mono.from(rows.collection()
                        .deleteMany(and(eq("bucket", bucket), lt("at", horizon())))) // index: bucket_at
                .map(done -> done.getDeletedCount());
    }

    /** By the real clock: a demonstration that moves days ahead still answers a retry. */
    private Date horizon() {
        return Date.from(clock.instant().minus(KEPT));
    }
}

package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.platform.work.Buckets;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Messages from before it was kept when something is to be done with them would stay for ever. They get the time when they expire, as if they had been stored
 * with it; they are not announced, since they are old.
 */
@Component
class AgeOldMessages implements DueWork {

    private static final int BATCH = 500;
    private static final Bson TIMELESS = eq(MessageDocument.TURNS_AT, null);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Messages messages;
    private final MessageTimes times;

    AgeOldMessages(Messages messages, MessageTimes times) {
        this.messages = messages;
        this.times = times;
    }

    @Override
    public String name() {
        return "old-messages";
    }

    /** One piece of work, which is done once for all, so it is not parted. */
    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        // Index messages-turns.
        return Flux.from(messages.collection()
                        .find(TIMELESS)
                        .projection(include("_id"))
                        .limit(1))
                .map(found -> 0);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        // Index messages-turns.
        return Flux.from(messages.collection()
                        .find(TIMELESS)
                        .projection(include("person", "at", "expiresAt"))
                        .limit(BATCH))
                .map(this::aged)
                .collectList()
                .flatMap(this::write);
    }

    private Mono<Long> write(List<UpdateOneModel<Document>> aged) {
        return aged.isEmpty()
                ? Mono.just(0L)
                : Mono.from(messages.collection().bulkWrite(aged, UNORDERED)).thenReturn((long) aged.size());
    }

    /** Index {@code _id}. */
    private UpdateOneModel<Document> aged(Document message) {
        String person = message.getString("person");
        Date keepUntil = Date.from(times.keepUntil(
                message.getDate("at").toInstant(), MessageDocument.instant(message.getDate("expiresAt"))));
        return new UpdateOneModel<>(
                and(eq("_id", message.get("_id")), eq("person", person), TIMELESS),
                combine(
                        set("bucket", Buckets.of(person)),
                        set("keepUntil", keepUntil),
                        set(MessageDocument.TURN, MessageDocument.EXPIRE),
                        set(MessageDocument.TURNS_AT, keepUntil)));
    }
}

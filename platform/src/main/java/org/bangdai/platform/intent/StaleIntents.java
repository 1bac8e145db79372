package org.bangdai.platform.intent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Drives on what a crash has left in the middle. An intent is stale by the real clock, since a crash lasts in real time, whatever the business clock does.
 * Each drive first moves {@code intentSince} to now: that claims it, and an intent that cannot be driven on for a while does not stand before the others.
 */
final class StaleIntents implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(StaleIntents.class);
    private static final int OLDEST = 512;
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private record Key(String collection, String intent) {}

    private final Map<Key, IntentDriver> drivers = new HashMap<>();
    private final List<MongoCollection<Document>> collections;
    private final Duration stale;
    private final InstantSource clock;

    StaleIntents(
            List<IntentDriver> drivers,
            Function<String, MongoCollection<Document>> collections,
            Duration stale,
            InstantSource clock) {
        for (IntentDriver driver : drivers) {
            if (this.drivers.put(new Key(driver.collection(), driver.intent()), driver) != null) {
                throw new IllegalStateException("two drivers for " + driver.collection() + "/" + driver.intent());
            }
        }
        this.collections = drivers.stream()
                .map(IntentDriver::collection)
                .distinct()
                .map(collections)
                .toList();
        this.stale = stale;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intents";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return Flux.fromIterable(collections)
                .concatMap(collection -> collection
                        .find(lt("intentSince", staleSince()))
                        .sort(Sorts.ascending("intentSince"))
                        .projection(Projections.include("bucket"))
                        .limit(OLDEST))
                .map(left -> left.getInteger("bucket"));
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return Flux.fromIterable(collections)
                .concatMap(collection -> Flux.from(collection
                                .find(and(eq("bucket", bucket), lt("intentSince", staleSince())))
                                .sort(Sorts.ascending("intentSince"))
                                .projection(Projections.include("intent", "intentSince"))
                                .limit(BATCH))
                        .flatMap(left -> claim(collection, left).flatMap(claimed -> drive(collection, left)), AT_ONCE))
                .count();
    }

    /** Empty where it has moved on meanwhile, or another drives it. */
    private Mono<Document> claim(MongoCollection<Document> collection, Document left) {
        return Mono.from(collection.updateOne(
                        and(
                                eq("_id", left.getString("_id")),
                                eq("intent", left.getString("intent")),
                                eq("intentSince", left.getDate("intentSince"))),
                        set("intentSince", Date.from(clock.instant()))))
                .filter(done -> done.getMatchedCount() == 1)
                .map(done -> left);
    }

    private Mono<Document> drive(MongoCollection<Document> collection, Document left) {
        String name = collection.getNamespace().getCollectionName();
        String id = left.getString("_id");
        IntentDriver driver = drivers.get(new Key(name, left.getString("intent")));
        if (driver == null) {
            LOG.error("{} {} is left in {}, for which there is no IntentDriver", name, id, left.getString("intent"));
            return Mono.empty();
        }
        LOG.info("{} {} is driven on from {}", name, id, driver.intent());
        return Mono.defer(() -> driver.drive(id))
                .timeout(LIMIT)
                .thenReturn(left)
                .onErrorResume(failed -> {
                    LOG.warn("{} {} stays in {} for {} more", name, id, driver.intent(), stale, failed);
                    return Mono.empty();
                });
    }

    private Date staleSince() {
        return Date.from(clock.instant().minus(stale));
    }
}

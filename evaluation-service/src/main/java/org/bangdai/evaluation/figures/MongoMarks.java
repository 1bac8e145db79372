package org.bangdai.evaluation.figures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bangdai.evaluation.figures.domain.Touch;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** All marks of one division lie in one bucket, so that one sweep takes its months in turn. */
@Component
class MongoMarks implements Marks {

    private static final String BUCKET = "bucket";
    private static final String SINCE = "since";
    private static final String TOKEN = "token";
    private static final String LAST = "last";
    private static final String MONTH = "month";
    private static final int OLDEST = 512;
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;
    private static final int DUPLICATE = 11000;
    private static final int ATTEMPTS = 5;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final Rows rows;
    private final Rows opened;

    MongoMarks(AggregateFactory stores) {
        rows = stores.rows(
                "figureMarks",
                Index.on("since", ascending(SINCE, BUCKET)),
                Index.on("bucket", ascending(BUCKET, SINCE)),
                Index.on("divisions", ascending("divisions")));
        opened = stores.rows("figureMonths");
    }

    @Override
    public Mono<Void> mark(Collection<Touch> touches) {
        return Flux.fromIterable(touches).flatMap(this::mark, AT_ONCE).then();
    }

    private Mono<UpdateResult> mark(Touch touch) {
        return Mono.defer(() -> Mono.from(rows.collection()
                        .updateOne(
                                eq("_id", touch.id()),
                                combine(
                                        set(TOKEN, UUID.randomUUID().toString()),
                                        setOnInsert(SINCE, Date.from(Instant.now())),
                                        setOnInsert(BUCKET, Buckets.of(touch.division())),
                                        setOnInsert("division", touch.division()),
                                        setOnInsert("divisions", Divisions.containing(touch.division()))),
                                UPSERT)))
                // Two upserts of one mark at the same moment: the later one finds it when it tries again.
                .retryWhen(Retry.max(ATTEMPTS).filter(MongoMarks::isDuplicate));
    }

    private static boolean isDuplicate(Throwable error) {
        return error instanceof MongoException it && it.getCode() == DUPLICATE;
    }

    @Override
    public Mono<Void> done(Mark mark) {
        return Mono.from(rows.collection().deleteOne(and(eq("_id", mark.touch().id()), eq(TOKEN, mark.token()))))
                .then();
    }

    /** Index {@code since}. */
    @Override
    public Flux<Integer> buckets() {
        return Flux.from(rows.collection()
                        .find()
                        .sort(ascending(SINCE))
                        .projection(include(BUCKET))
                        .limit(OLDEST))
                .map(row -> row.getInteger(BUCKET))
                .distinct();
    }

    /** Index {@code bucket}. */
    @Override
    public Mono<List<Mark>> of(int bucket) {
        return Flux.from(rows.collection()
                        .find(eq(BUCKET, bucket))
                        .sort(ascending(SINCE))
                        .projection(include(TOKEN))
                        .limit(BATCH))
                .map(row -> new Mark(Touch.parse(row.getString("_id")), row.getString(TOKEN)))
                .sort(Comparator.comparing(Mark::touch, Touch.rebuildOrder()))
                .collectList();
    }

    /** Index {@code divisions}. */
    @Override
    public Mono<Boolean> anyIn(String division) {
        return Mono.from(rows.collection()
                        .find(eq("divisions", division))
                        .projection(include("_id"))
                        .first())
                .hasElement();
    }

    @Override
    public Mono<YearMonth> lastOpened() {
        return Mono.from(opened.collection().find(eq("_id", LAST)).first())
                .map(row -> YearMonth.parse(row.getString(MONTH)));
    }

    @Override
    public Mono<Void> opened(YearMonth month) {
        return Mono.from(opened.collection().updateOne(eq("_id", LAST), set(MONTH, month.toString()), UPSERT))
                .then();
    }
}

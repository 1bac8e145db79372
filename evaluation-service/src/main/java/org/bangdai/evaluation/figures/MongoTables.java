package org.bangdai.evaluation.figures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.evaluation.figures.domain.Touch;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoTables implements Tables {

    private static final String PARENT = "parent";
    private static final String MONTH = "month";
    private static final String VERSION = "version";
    private static final String TABLE = "table";
    private static final String UNTOLD = "untold";

    private final Rows rows;

    MongoTables(AggregateFactory stores) {
        rows = stores.rows(
                "figureTables",
                Index.on("below", ascending(PARENT, MONTH)),
                Index.on("month", ascending(MONTH, "division")));
    }

    @Override
    public Mono<Stored> find(Touch touch) {
        return Mono.from(rows.collection().find(eq("_id", touch.id())).first()).map(MongoTables::stored);
    }

    /** Index {@code below}. */
    @Override
    public Flux<Stored> below(Touch touch) {
        List<String> months =
                List.of(touch.month().toString(), touch.before().month().toString());
        return Flux.from(rows.collection().find(and(eq(PARENT, touch.division()), in(MONTH, months))))
                .map(MongoTables::stored);
    }

    @Override
    public Mono<Boolean> write(Touch touch, @Nullable Stored found, byte[] packed) {
        if (found == null) {
            return rows.insertOnce(new Document("_id", touch.id())
                    .append("division", touch.division())
                    .append(PARENT, Division.parent(touch.division()))
                    .append(MONTH, touch.month().toString())
                    .append(VERSION, 1L)
                    .append(UNTOLD, true)
                    .append(TABLE, new Binary(packed)));
        }
        return Mono.from(rows.collection()
                        .updateOne(
                                and(eq("_id", touch.id()), eq(VERSION, found.version())),
                                combine(set(TABLE, new Binary(packed)), set(UNTOLD, true), inc(VERSION, 1L))))
                .map(done -> done.getMatchedCount() == 1);
    }

    @Override
    public Mono<Void> told(Touch touch, long version) {
        return Mono.from(rows.collection().updateOne(and(eq("_id", touch.id()), eq(VERSION, version)), unset(UNTOLD)))
                .then();
    }

    @Override
    public Mono<Map<String, Stored>> read(Collection<String> divisions, YearMonth month, boolean orBefore) {
        List<String> ids = divisions.stream()
                .map(division -> new Touch(division, month))
                .flatMap(touch -> orBefore ? Stream.of(touch, touch.before()) : Stream.of(touch))
                .map(Touch::id)
                .toList();
        return Flux.from(rows.collection().find(in("_id", ids)).projection(include(VERSION, TABLE)))
                .map(MongoTables::stored)
                .collectMultimap(it -> it.touch().division())
                .map(MongoTables::latest);
    }

    private static Map<String, Stored> latest(Map<String, Collection<Stored>> found) {
        Map<String, Stored> latest = new HashMap<>();
        found.forEach((division, all) -> all.forEach(it -> latest.merge(
                division,
                it,
                (one, other) -> one.touch().month().isAfter(other.touch().month()) ? one : other)));
        return latest;
    }

    /** Index {@code month}. */
    @Override
    public Flux<String> divisions(YearMonth month) {
        return Flux.from(rows.collection().find(eq(MONTH, month.toString())).projection(include("division")))
                .map(row -> row.getString("division"));
    }

    private static Stored stored(Document row) {
        return new Stored(
                Touch.parse(row.getString("_id")),
                row.getLong(VERSION),
                row.get(TABLE, Binary.class).getData(),
                row.getBoolean(UNTOLD, false));
    }
}

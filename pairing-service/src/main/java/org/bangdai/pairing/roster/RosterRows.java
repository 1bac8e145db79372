package org.bangdai.pairing.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bangdai.pairing.person.DataKey;
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collection {@code rosterRows}: good rows on their way, {@code {_id, roster, attempt, line, step, sealed?}}. The row itself is sealed with the roster's key, and
 * gone once it has been imported or refused.
 */
@Component
final class RosterRows {

    /** Which attempt at which roster. */
    record Attempt(String roster, String id) {}

    /** How far a row has come. */
    enum Step {
        CHECKED,
        REGISTERED,
        IMPORTED,
        REFUSED
    }

    private static final String PLACE = "row";
    private static final RecordMapping<RosterRow> MAPPING = RecordMapping.of(RosterRow.class);

    private final Rows rows;

    RosterRows(AggregateFactory stores) {
        rows = stores.rows("rosterRows", Index.on("step_line", Indexes.ascending("roster", "attempt", "step", "line")));
    }

    Mono<Void> insert(Attempt attempt, DataKey key, List<RosterRow> good) {
        if (good.isEmpty()) {
            return Mono.empty();
        }
        List<Document> documents = good.stream()
                .map(row -> new Document("_id", id(attempt, row.line()))
                        .append("roster", attempt.roster())
                        .append("attempt", attempt.id())
                        .append("line", row.line())
                        .append("step", Step.CHECKED.name())
                        .append("sealed", key.seal(MAPPING.write(row).toJson(), PLACE)))
                .toList();
        return Mono.from(rows.collection().insertMany(documents)).then();
    }

    /** The first of those at that step, by line. */
    Flux<RosterRow> at(Attempt attempt, Step step, int limit, DataKey key) {
        return Flux.from(rows.collection()
                        .find(where(attempt, step)) // index: step_line
                        .sort(Sorts.ascending("line"))
                        .limit(limit))
                .map(row -> MAPPING.read(Document.parse(key.open(row.getString("sealed"), PLACE))));
    }

    /** From one step to the next; rows that are there already stay. */
    Mono<Void> advance(Attempt attempt, List<Integer> lines, Step from, Step to) {
        if (lines.isEmpty()) {
            return Mono.empty();
        }
        List<String> ids = lines.stream().map(line -> id(attempt, line)).toList();
        Bson next = set("step", to.name());
        boolean last = to == Step.IMPORTED || to == Step.REFUSED;
        return Mono.from(rows.collection()
                        .updateMany(
                                and(in("_id", ids), eq("step", from.name())),
                                last ? combine(next, unset("sealed")) : next))
                .then();
    }

    Mono<Integer> count(Attempt attempt, Step step) {
        return Mono.from(rows.collection().countDocuments(where(attempt, step))).map(Math::toIntExact);
    }

    Mono<Void> remove(Attempt attempt, List<Integer> lines) {
        List<String> ids = lines.stream().map(line -> id(attempt, line)).toList();
        return ids.isEmpty()
                ? Mono.empty()
                : Mono.from(rows.collection().deleteMany(in("_id", ids))).then();
    }

    /** All of the roster's. */
    Mono<Void> clear(String roster) {
        return Mono.from(rows.collection().deleteMany(eq("roster", roster))).then();
    }

    Mono<Void> clear(Attempt attempt) {
        return Mono.from(rows.collection().deleteMany(of(attempt))).then();
    }

    /** Those of earlier attempts, and of ones that were overtaken. */
    Mono<Void> clearOthers(Attempt attempt) {
        return Mono.from(rows.collection().deleteMany(and(eq("roster", attempt.roster()), ne("attempt", attempt.id()))))
                .then();
    }

    static Bson of(Attempt attempt) {
        return and(eq("roster", attempt.roster()), eq("attempt", attempt.id()));
    }

    private static Bson where(Attempt attempt, Step step) {
        return and(eq("roster", attempt.roster()), eq("attempt", attempt.id()), eq("step", step.name()));
    }

    private static String id(Attempt attempt, int line) {
        return attempt.roster() + ":" + attempt.id() + ":" + line;
    }
}

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
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.pairing.roster.domain.RowChange;
import org.bangdai.pairing.roster.domain.RowChange.CellChange;
import org.bangdai.pairing.roster.domain.SheetRow;
import org.bangdai.platform.personal.DataKey;
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
 * Collection {@code rosterRows}, {@code {_id, roster, attempt, line, step, sealed?, raw?, change?, cells?}}. The row itself is sealed with the roster's key, and gone
 * once it has been imported; a bad one as its cells were ({@code raw}). A good one also says what its import changes.
 */
@Component
final class RosterRows {

    /** Which attempt at which roster. */
    record Attempt(String roster, String id) {}

    /** How far a row has come. A {@code BAD} one goes no further; like a refused one it keeps its cells until the roster's rows are deleted. */
    enum Step {
        BAD,
        CHECKED,
        REGISTERED,
        IMPORTED,
        REFUSED
    }

    static final String PLACE = "row";
    static final RecordMapping<RosterRow> MAPPING = RecordMapping.of(RosterRow.class);

    private final Rows rows;

    RosterRows(AggregateFactory stores) {
        rows = stores.rows(
                "rosterRows",
                Index.on("step_line", Indexes.ascending("roster", "attempt", "step", "line")),
                Index.on("change_line", Indexes.ascending("roster", "attempt", "change", "line", "_id")));
    }

    /** A good row with what its import would change. */
    record Checked(RosterRow row, RowChange change) {}

    Mono<Void> insert(Attempt attempt, DataKey key, List<Checked> good) {
        return insert(good.stream()
                .map(checked -> document(attempt, checked.row().line(), Step.CHECKED)
                        .append("sealed", key.seal(MAPPING.write(checked.row()).toJson(), PLACE))
                        .append("change", checked.change().kind().name())
                        .append(
                                "cells",
                                checked.change().cells().stream()
                                        .map(RosterRows::cell)
                                        .toList()))
                .toList());
    }

    Mono<Void> insertBad(Attempt attempt, DataKey key, List<SheetRow> bad) {
        return insert(bad.stream()
                .map(row -> document(attempt, row.line(), Step.BAD)
                        .append("sealed", key.seal(raw(row).toJson(), PLACE))
                        .append("raw", true))
                .toList());
    }

    private Mono<Void> insert(List<Document> documents) {
        return documents.isEmpty()
                ? Mono.empty()
                : Mono.from(rows.collection().insertMany(documents)).then();
    }

    private static Document document(Attempt attempt, int line, Step step) {
        return new Document("_id", id(attempt, line))
                .append("roster", attempt.roster())
                .append("attempt", attempt.id())
                .append("line", line)
                .append("step", step.name());
    }

    private static Document raw(SheetRow row) {
        Document cells = new Document();
        row.cells().forEach((column, value) -> cells.append(column.name(), value));
        return cells;
    }

    private static Document cell(CellChange it) {
        return new Document("column", it.column()).append("before", it.before()).append("after", it.after());
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
        return Mono.from(rows.collection()
                        .updateMany(
                                and(in("_id", ids), eq("step", from.name())),
                                to == Step.IMPORTED ? combine(next, unset("sealed")) : next))
                .then();
    }

    Mono<Integer> count(Attempt attempt, Step step) {
        return Mono.from(rows.collection().countDocuments(where(attempt, step))).map(Math::toIntExact);
    }

    /** Good by themselves, but not together with what the registry knows. */
    Mono<Void> spoil(Attempt attempt, List<Integer> lines) {
        List<String> ids = lines.stream().map(line -> id(attempt, line)).toList();
        Bson spoilt = combine(set("step", Step.BAD.name()), unset("change"), unset("cells"));
        return ids.isEmpty()
                ? Mono.empty()
                : Mono.from(rows.collection().updateMany(in("_id", ids), spoilt))
                        .then();
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

    Rows rows() {
        return rows;
    }

    static Bson of(Attempt attempt) {
        return and(eq("roster", attempt.roster()), eq("attempt", attempt.id()));
    }

    static Bson where(Attempt attempt, Step step) {
        return and(eq("roster", attempt.roster()), eq("attempt", attempt.id()), eq("step", step.name()));
    }

    private static String id(Attempt attempt, int line) {
        return attempt.roster() + ":" + attempt.id() + ":" + line;
    }
}

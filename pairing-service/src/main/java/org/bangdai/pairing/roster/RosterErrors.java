package org.bangdai.pairing.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.RowError;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code rosterErrors}: what is wrong with bad rows, {@code {_id, division, divisions, roster, attempt, line, column, value, reason, args}}. */
@Component
final class RosterErrors {

    private final Rows rows;

    RosterErrors(AggregateFactory stores) {
        rows = stores.rows(
                "rosterErrors",
                Index.on("page", Indexes.ascending("divisions", "roster", "attempt", "line", "_id")),
                Index.on("line", Indexes.ascending("roster", "attempt", "line", "_id")));
    }

    /** May be repeated. */
    Mono<Void> insert(Attempt attempt, String division, List<RowError> errors) {
        return rows.insertAllOnce(errors.stream()
                .map(error -> document(attempt, error).append("division", division))
                .toList());
    }

    Mono<Page<RowError>> page(Caller by, Attempt attempt, PageRequest request) {
        // index: page
        return rows.page(by, RosterRows.of(attempt), "line", false, request).map(page -> page.map(RosterErrors::error));
    }

    /** All, by line; whether the caller may see the roster is asked before. */
    Flux<RowError> all(Attempt attempt) {
        return Flux.from(rows.collection()
                        .find(RosterRows.of(attempt)) // index: line
                        .sort(Sorts.ascending("line", "_id")))
                .map(RosterErrors::error);
    }

    /** Of those lines, at most a few hundred, by line. */
    Flux<RowError> of(Attempt attempt, List<Integer> lines) {
        return Flux.from(rows.collection()
                        .find(and(RosterRows.of(attempt), in("line", lines))) // index: line
                        .sort(Sorts.ascending("line", "_id")))
                .map(RosterErrors::error);
    }

    Mono<Void> clearOthers(Attempt attempt) {
        return Mono.from(rows.collection().deleteMany(and(eq("roster", attempt.roster()), ne("attempt", attempt.id()))))
                .then();
    }

    Mono<Void> clear(Attempt attempt) {
        return Mono.from(rows.collection().deleteMany(RosterRows.of(attempt))).then();
    }

    private static Document document(Attempt attempt, RowError error) {
        // In the order of the columns, what is wrong with the row as a whole last.
        int place = Column.of(error.column()).map(Column::ordinal).orElse(99);
        String id = "%s:%s:%d:%02d:%s".formatted(attempt.roster(), attempt.id(), error.line(), place, error.reason());
        return new Document("_id", id)
                .append("roster", attempt.roster())
                .append("attempt", attempt.id())
                .append("line", error.line())
                .append("column", error.column())
                .append("value", error.value())
                .append("reason", error.reason())
                .append("args", error.args());
    }

    private static RowError error(Document document) {
        return new RowError(
                document.getInteger("line"),
                document.getString("column"),
                document.getString("value"),
                document.getString("reason"),
                document.getList("args", String.class));
    }
}

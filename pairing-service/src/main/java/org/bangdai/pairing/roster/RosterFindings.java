package org.bangdai.pairing.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.RosterRows.Step;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.Effect;
import org.bangdai.pairing.roster.domain.RowChange.CellChange;
import org.bangdai.pairing.roster.domain.RowChange.Kind;
import org.bangdai.pairing.roster.domain.SheetRow;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads from {@code rosterRows} what a check has found: what the import would change, and the rows that are to be corrected. */
@Component
final class RosterFindings {

    private final Rows rows;

    RosterFindings(RosterRows rows) {
        this.rows = rows.rows();
    }

    Mono<Effect> effect(Attempt attempt) {
        return Mono.zip(count(attempt, Kind.NEW), count(attempt, Kind.CHANGED), count(attempt, Kind.UNCHANGED))
                .map(all -> new Effect(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Integer> count(Attempt attempt, Kind kind) {
        // index: change_line
        return Mono.from(rows.collection().countDocuments(and(RosterRows.of(attempt), eq("change", kind.name()))))
                .map(Math::toIntExact);
    }

    /** Rows that change what stands there. Whether the caller may see the roster is asked before. */
    Mono<Page<ChangedRow>> changed(Attempt attempt, PageRequest request) {
        // index: change_line
        return rows.page(
                        Caller.system("roster-changes"),
                        and(RosterRows.of(attempt), eq("change", Kind.CHANGED.name())),
                        "line",
                        false,
                        request)
                .map(page -> page.map(RosterFindings::changedRow));
    }

    /** @param line of the file, from 1 (the header) */
    record ChangedRow(int line, List<CellChange> cells) {}

    private static ChangedRow changedRow(Document row) {
        return new ChangedRow(
                row.getInteger("line"),
                row.getList("cells", Document.class).stream()
                        .map(it ->
                                new CellChange(it.getString("column"), it.getString("before"), it.getString("after")))
                        .toList());
    }

    /** Those at that step as they would be uploaded, by line; none once the roster's rows are deleted. */
    Flux<SheetRow> cells(Attempt attempt, Step step, DataKey key) {
        return Flux.from(rows.collection()
                        .find(RosterRows.where(attempt, step)) // index: step_line
                        .sort(Sorts.ascending("line")))
                .map(row -> {
                    Document sealed = Document.parse(key.open(row.getString("sealed"), RosterRows.PLACE));
                    return row.containsKey("raw")
                            ? unraw(row.getInteger("line"), sealed)
                            : RosterRows.MAPPING.read(sealed).sheet();
                });
    }

    private static SheetRow unraw(int line, Document cells) {
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String value = cells.getString(column.name());
            if (value != null) {
                named.put(column, value);
            }
        }
        return new SheetRow(line, named, false);
    }
}

package org.bangdai.pairing.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.RosterRows.Step;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.SheetRow;
import org.bangdai.pairing.roster.sheet.RosterTemplate;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of a roster that were not imported, as a roster: with a column more that says what is wrong, so that they are corrected and uploaded again. They are
 * shown in clear, so that is on record before they leave.
 */
@Component
final class BadRows {

    private static final int BATCH = 500;

    private final Rosters rosters;
    private final RosterFindings findings;
    private final RosterReport report;
    private final DataKeys keys;
    private final AuditTrail audit;

    BadRows(Rosters rosters, RosterFindings findings, RosterReport report, DataKeys keys, AuditTrail audit) {
        this.rosters = rosters;
        this.findings = findings;
        this.report = report;
        this.keys = keys;
        this.audit = audit;
    }

    static List<String> header() {
        return Stream.concat(RosterTemplate.header().stream(), Stream.of(Column.ISSUES))
                .toList();
    }

    /** Those that were bad, then those that were refused, each by line. */
    Flux<List<String>> of(Caller by, String id, Locale locale) {
        return rosters.get(by, id)
                .flatMap(roster -> audit.unmaskedRead(
                                by, "rosters", roster.state().division(), List.of(id))
                        .thenReturn(roster))
                .flatMapMany(roster -> {
                    String attempt = roster.state().attempt();
                    if (attempt == null) {
                        return Flux.empty();
                    }
                    Attempt whose = new Attempt(id, attempt);
                    DataKey key = keys.open(roster.state().upload().key(), id);
                    return Flux.just(Step.BAD, Step.REFUSED)
                            .concatMap(step -> findings.cells(whose, step, key))
                            .buffer(BATCH)
                            .concatMap(rows -> explained(whose, rows, locale));
                });
    }

    private Flux<List<String>> explained(Attempt attempt, List<SheetRow> rows, Locale locale) {
        Mono<Map<Integer, String>> issues = report.errors(
                        attempt, rows.stream().map(SheetRow::line).toList(), locale)
                .collect(Collectors.groupingBy(
                        RowErrorView::line, Collectors.mapping(BadRows::text, Collectors.joining("；"))));
        return issues.flatMapIterable(byLine -> rows.stream()
                .map(row -> cells(row, byLine.getOrDefault(row.line(), "")))
                .toList());
    }

    private static String text(RowErrorView error) {
        return error.column().isEmpty() ? error.reason() : error.column() + "：" + error.reason();
    }

    private static List<String> cells(SheetRow row, String issues) {
        List<String> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(row.cell(column));
        }
        cells.add(issues);
        return cells;
    }
}

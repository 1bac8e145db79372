package org.bangdai.evaluation.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.evaluation.figures.Tables.Stored;
import org.bangdai.evaluation.figures.domain.AsOf;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.evaluation.figures.domain.Packed;
import org.bangdai.evaluation.figures.domain.Standing;
import org.bangdai.evaluation.figures.domain.disclosure.Disclosure;
import org.bangdai.evaluation.figures.domain.disclosure.Disclosure.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the tables of a division and of those that it lies in, at most three or four by their ids, whatever the history. */
@Component
class ReadFigures {

    /** The first day that there are figures of. */
    static final LocalDate BEGIN = AsOf.BEGIN;

    /** @param updating whether something that was heard is not in the figures yet */
    record Figures(String division, AsOf asOf, boolean updating, Family family) {}

    private final Tables tables;
    private final Marks marks;
    private final Clock clock;

    ReadFigures(Tables tables, Marks marks, Clock clock) {
        this.tables = tables;
        this.marks = marks;
        this.clock = clock;
    }

    Mono<Figures> of(String division, LocalDate day) {
        List<String> path = Division.path(division);
        List<String> families =
                path.stream().filter(it -> !Division.isTownship(it)).toList();
        YearMonth month = YearMonth.from(day);
        boolean maybeNotOpened = month.equals(YearMonth.now(clock));
        AsOf asOf = AsOf.of(day);
        return Mono.zip(tables.read(families, month, maybeNotOpened), marks.anyIn(division))
                .map(found -> new Figures(
                        division,
                        asOf,
                        found.getT2(),
                        Disclosure.of(
                                path,
                                path.stream()
                                        .map(it -> standings(found.getT1().get(it), month, asOf))
                                        .toList())));
    }

    private static Map<String, Standing> standings(@Nullable Stored table, YearMonth month, AsOf asOf) {
        if (table == null) {
            return new TreeMap<>();
        }
        boolean present = table.touch().month().equals(month);
        return Packed.standings(table.packed(), present ? asOf : asOf.fromMonthBefore());
    }
}

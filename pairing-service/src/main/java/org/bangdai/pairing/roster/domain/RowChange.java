package org.bangdai.pairing.roster.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.roster.domain.RosterRow.MenteePart;
import org.jspecify.annotations.Nullable;

/**
 * What the import of a good row would change, as far as can be seen when it is checked.
 *
 * @param cells that say something else than what stands there; of a {@code CHANGED} row only
 */
public record RowChange(Kind kind, List<CellChange> cells) {

    /** Whether somebody stands there already. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param column header
     * @param before {@link #HIDDEN} where only the registry knows it
     * @param after masked where it identifies a person
     */
    public record CellChange(String column, String before, String after) {}

    /** A value that is known to be another one, without being read. */
    public static final String HIDDEN = "***";

    private static final RowChange NEW = new RowChange(Kind.NEW, List.of());

    public RowChange {
        cells = List.copyOf(cells);
    }

    /** @param standing null where the registry does not know the person */
    public static RowChange of(RosterRow row, @Nullable Standing standing, Function<IdNumber, String> personIds) {
        if (standing == null) {
            return NEW;
        }
        List<CellChange> cells = new ArrayList<>();
        boolean joins = row.mentor() != null && standing.mentor() == null
                || row.mentee() != null && standing.category() == null;
        if (joins) {
            cells.add(cell(Column.CATEGORY, "", row.category().zh()));
        }
        Map<Column, String> before = RowCells.of(standing);
        Map<Column, String> after = RowCells.of(row);
        before.forEach((column, value) -> {
            String next = after.get(column);
            boolean kept = column.mayBeLeftOut() && "".equals(next);
            if (next != null && !kept && !next.equals(value)) {
                cells.add(cell(column, value, next));
            }
        });
        if (!standing.samePhone()) {
            cells.add(cell(Column.PHONE, HIDDEN, row.person().phone()));
        }
        MenteePart mentee = row.mentee();
        if (mentee != null
                && standing.leaderId() != null
                && !standing.leaderId().equals(personIds.apply(mentee.leader()))) {
            cells.add(cell(Column.LEADER_ID_NUMBER, HIDDEN, mentee.leader().value()));
        }
        return new RowChange(cells.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, cells);
    }

    private static CellChange cell(Column column, String before, String after) {
        return new CellChange(column.header(), column.shown(before), column.shown(after));
    }
}

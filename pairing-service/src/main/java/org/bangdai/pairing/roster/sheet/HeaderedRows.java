package org.bangdai.pairing.roster.sheet;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.SheetRow;
import org.jspecify.annotations.Nullable;

/** Takes a file's rows as lists of cells: the first is the header, the others are named by it. */
final class HeaderedRows {

    private final Consumer<SheetRow> rows;

    @Nullable
    private Map<Integer, Column> header;

    private int issues = -1;
    private int count;

    HeaderedRows(Consumer<SheetRow> rows) {
        this.rows = rows;
    }

    /** Which column the place in a row belongs to; null before the header and beyond it. */
    @Nullable
    Column column(int place) {
        return header == null ? null : header.get(place);
    }

    /** @param line of the file, from 1 */
    void row(int line, List<String> raw) {
        List<String> cells = raw.stream().map(HeaderedRows::trimmed).toList();
        refuseFormulas(line, cells);
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (header == null) {
            header = header(cells);
            return;
        }
        if (++count > RosterFile.MAX_ROWS) {
            throw new SheetFault("roster-too-many-rows", RosterFile.MAX_ROWS);
        }
        rows.accept(named(line, cells, header));
    }

    int finished() {
        if (header == null || count == 0) {
            throw new SheetFault("roster-empty");
        }
        return count;
    }

    private SheetRow named(int line, List<String> cells, Map<Integer, Column> header) {
        Map<Column, String> named = new EnumMap<>(Column.class);
        boolean beyond = false;
        for (int place = 0; place < cells.size(); place++) {
            Column column = header.get(place);
            if (column != null) {
                named.put(column, cells.get(place));
            } else if (place != issues && !cells.get(place).isEmpty()) {
                beyond = true;
            }
        }
        return new SheetRow(line, named, beyond);
    }

    private void refuseFormulas(int line, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).startsWith("=")) {
                throw formula(line, place);
            }
        }
    }

    SheetFault formula(int line, int place) {
        Column column = column(place);
        return new SheetFault("roster-formula", line, column == null ? place + 1 : column.header());
    }

    private Map<Integer, Column> header(List<String> cells) {
        Map<Integer, Column> header = new LinkedHashMap<>();
        Set<Column> missing = EnumSet.allOf(Column.class);
        for (int place = 0; place < cells.size(); place++) {
            String name = cells.get(place);
            if (name.equals(Column.ISSUES)) {
                issues = place;
                continue;
            }
            if (name.isEmpty()) {
                continue;
            }
            Column column = Column.of(name).orElse(null);
            if (column == null || !missing.remove(column)) {
                throw new SheetFault("roster-header-unknown", shown(name));
            }
            header.put(place, column);
        }
        missing.removeIf(Column::mayBeLeftOut);
        if (!missing.isEmpty()) {
            throw new SheetFault(
                    "roster-header-missing",
                    missing.stream().map(Column::header).collect(Collectors.joining("、")));
        }
        return header;
    }

    /** A file without a header has a person in its first row. */
    private static String shown(String name) {
        return Column.NAME.shown(name.length() <= 30 ? name : name.substring(0, 30) + "…");
    }

    /** Also of the full-width blank that input methods give, and of the mark that keeps a spreadsheet from taking a cell for a formula. */
    private static String trimmed(String cell) {
        String text = cell.replace('\u3000', ' ').replace('\u00a0', ' ').strip();
        return WrittenSheet.isMadeInert(text) ? text.substring(1) : text;
    }
}

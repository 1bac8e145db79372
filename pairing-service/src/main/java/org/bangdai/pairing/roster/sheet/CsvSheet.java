package org.bangdai.pairing.roster.sheet;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180: cells in quotes may hold commas, line ends and doubled quotes; lines end with CRLF, LF or CR. */
final class CsvSheet {

    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_CELLS = 200;

    private final CharSequence text;
    private final HeaderedRows rows;
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int rowLine = 1;

    private CsvSheet(CharSequence text, HeaderedRows rows) {
        this.text = text;
        this.rows = rows;
    }

    static void read(byte[] content, HeaderedRows rows) {
        new CsvSheet(CsvText.decode(content), rows).read();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && isBlankSoFar()) {
                quoted();
            } else if (c == ',') {
                endCell();
            } else if (c == '\n' || c == '\r') {
                endLine(c);
                endRow();
            } else {
                append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
    }

    /** Blanks before a quote are taken as none: some programs write them. */
    private boolean isBlankSoFar() {
        if (cell.toString().isBlank()) {
            cell.setLength(0);
            return true;
        }
        return false;
    }

    private void quoted() {
        int from = line;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                endLine(c);
                append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                append(c);
                at++;
            } else {
                return;
            }
        }
        throw new SheetFault("roster-quote", from);
    }

    private void append(char c) {
        if (cell.length() >= LONGEST_CELL) {
            throw new SheetFault("roster-unreadable");
        }
        cell.append(c);
    }

    private void endLine(char c) {
        boolean firstOfTwo = c == '\r' && at < text.length() && text.charAt(at) == '\n';
        if ((c == '\n' || c == '\r') && !firstOfTwo) {
            line++;
        }
    }

    private void endCell() {
        if (cells.size() >= MOST_CELLS) {
            throw new SheetFault("roster-unreadable");
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    /** Between CR and LF it ends an empty row, which is none. */
    private void endRow() {
        endCell();
        rows.row(rowLine, cells);
        cells.clear();
        rowLine = line;
    }
}

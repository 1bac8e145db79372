package org.bangdai.pairing.roster.domain;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with one cell, or with the row as a whole.
 *
 * @param column header; empty for the whole row
 * @param value masked where it identifies a person
 * @param reason {@code roster.…} for one of the rules here, {@code problem.…} for what refused the row when it was imported
 * @param args for the text
 */
public record RowError(int line, String column, String value, String reason, List<String> args) {

    private static final int LONGEST_SHOWN = 100;

    static RowError of(SheetRow row, Column column, String reason, Object... args) {
        return of(row.line(), column, row.cell(column), reason, args);
    }

    static RowError of(int line, Column column, String value, String reason, Object... args) {
        return new RowError(line, column.header(), shortened(column.shown(value)), "roster." + reason, texts(args));
    }

    /** @param reason in full */
    public static RowError ofRow(int line, String reason, List<?> args) {
        return new RowError(line, "", "", reason, texts(args.toArray()));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    private static List<String> texts(Object[] args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }
}

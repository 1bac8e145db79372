package org.bangdai.pairing.roster.domain;

import java.util.Map;

/**
 * One row of a file as it was read, its cells without surrounding blanks.
 *
 * @param line where it begins, from 1 (the header)
 * @param beyond whether it has cells beyond the last column
 */
public record SheetRow(int line, Map<Column, String> cells, boolean beyond) {

    /** Empty where the cell is missing. */
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}

package org.bangdai.pairing.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.pairing.roster.domain.Column;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. */
final class XlsxSheet {

    private static final int MOST_CELLS = 200;

    /** More digits than any number of a roster has. */
    private static final int MOST_DIGITS = 40;

    private XlsxSheet() {}

    static void read(byte[] content, HeaderedRows rows) {
        XlsxArchive.check(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = stream.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                rows.row(row.getRowNum(), cells(row, rows));
            }
        } catch (SheetFault fault) {
            throw fault;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new SheetFault("roster-unreadable");
        } catch (ArrayIndexOutOfBoundsException | NullPointerException | java.util.NoSuchElementException damaged) {
            // What the reader does with a workbook whose parts do not fit together.
            throw new SheetFault("roster-unreadable");
        }
    }

    private static List<String> cells(Row row, HeaderedRows rows) {
        if (row.getCellCount() > MOST_CELLS) {
            throw new SheetFault("roster-unreadable");
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int place = 0; place < row.getCellCount(); place++) {
            Cell cell = row.getCell(place);
            if (cell != null && cell.getType() == CellType.FORMULA) {
                throw rows.formula(row.getRowNum(), place);
            }
            cells.add(text(cell, rows.column(place)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell, @Nullable Column column) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return column == Column.SERVICE_SINCE ? date(cell) : number(cell.asNumber());
        }
        return cell.getText();
    }

    /** Excel keeps a date as the count of its days; a year alone, such as 2015, is none of our time. */
    private static String date(Cell cell) {
        BigDecimal days = cell.asNumber();
        boolean likely =
                days.compareTo(BigDecimal.valueOf(10_000)) > 0 && days.compareTo(BigDecimal.valueOf(80_000)) < 0;
        return likely ? cell.asDate().toLocalDate().toString() : number(days);
    }

    /** As written where it is out of all reason: 1E999999999 in full would be a text of a gigabyte. */
    private static String number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs((long) shortest.scale()) > MOST_DIGITS ? shortest.toString() : shortest.toPlainString();
    }
}

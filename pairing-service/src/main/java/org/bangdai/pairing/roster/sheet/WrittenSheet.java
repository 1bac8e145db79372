package org.bangdai.pairing.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import reactor.core.publisher.Flux;

/**
 * Rows for a spreadsheet. As CSV with a byte order mark, and no cell that the spreadsheet would take for a formula; a workbook's cells are texts, which never are
 * one.
 */
public final class WrittenSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ACTIVE = "=+-@\t\r";
    private static final int FLUSHED_AT_ONCE = 500;

    private WrittenSheet() {}

    public static Flux<String> csv(List<String> header, Flux<List<String>> rows) {
        return Flux.concat(Flux.just(BYTE_ORDER_MARK + line(header)), rows.map(WrittenSheet::line));
    }

    /** Holds the finished file, not its cells. */
    public static byte[] xlsx(String name, List<String> header, Iterator<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = workbook(out)) {
            Worksheet sheet = workbook.newWorksheet(name);
            write(sheet, 0, header);
            sheet.freezePane(0, 1);
            for (int row = 1; rows.hasNext(); row++) {
                write(sheet, row, rows.next());
                if (row % FLUSHED_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Workbook workbook(OutputStream out) {
        return new Workbook(out, "Bangdai", "1.0");
    }

    static void write(Worksheet sheet, int row, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            sheet.value(row, place, cells.get(place));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(WrittenSheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One cell of a CSV file. */
    public static String cell(String text) {
        String inert = isActive(text) ? "'" + text : text;
        boolean quote = inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }

    /** Whether a cell was written so that no spreadsheet computes with it. */
    static boolean isMadeInert(String cell) {
        return cell.startsWith("'") && isActive(cell.substring(1));
    }

    private static boolean isActive(String text) {
        return !text.isEmpty() && ACTIVE.indexOf(text.charAt(0)) >= 0;
    }
}

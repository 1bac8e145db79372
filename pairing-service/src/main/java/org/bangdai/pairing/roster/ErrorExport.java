package org.bangdai.pairing.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import reactor.core.publisher.Flux;

/**
 * Errors for a spreadsheet. As CSV with a byte order mark, and no cell that the spreadsheet would take for a formula; a workbook's cells are texts, which
 * never are one.
 */
final class ErrorExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ACTIVE = "=+-@\t\r";

    private ErrorExport() {}

    static Flux<String> csv(Flux<RowErrorView> errors, Locale locale) {
        return Flux.concat(
                Flux.just(BYTE_ORDER_MARK + row(header(locale).stream())),
                errors.map(error ->
                        row(Stream.of(Integer.toString(error.line()), error.column(), error.value(), error.reason()))));
    }

    /** Blocks only in memory. */
    static byte[] xlsx(List<RowErrorView> errors, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bangdai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(locale.getLanguage().equals("en") ? "Errors" : "问题");
            List<String> header = header(locale);
            for (int place = 0; place < header.size(); place++) {
                sheet.value(0, place, header.get(place));
            }
            for (int row = 1; row <= errors.size(); row++) {
                RowErrorView error = errors.get(row - 1);
                sheet.value(row, 0, error.line());
                sheet.value(row, 1, error.column());
                sheet.value(row, 2, error.value());
                sheet.value(row, 3, error.reason());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> header(Locale locale) {
        return locale.getLanguage().equals("en")
                ? List.of("Line", "Column", "Value", "Reason")
                : List.of("行", "列", "值", "原因");
    }

    private static String row(Stream<String> cells) {
        return cells.map(ErrorExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String inert = !text.isEmpty() && ACTIVE.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }
}

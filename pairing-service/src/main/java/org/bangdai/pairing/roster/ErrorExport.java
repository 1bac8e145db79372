package org.bangdai.pairing.roster;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import reactor.core.publisher.Flux;

/** Errors as CSV for a spreadsheet: with a byte order mark, and no cell that the spreadsheet would take for a formula. */
final class ErrorExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ACTIVE = "=+-@\t\r";

    private ErrorExport() {}

    static Flux<String> csv(Flux<RowErrorView> errors, Locale locale) {
        List<String> header = locale.getLanguage().equals("en")
                ? List.of("Line", "Column", "Value", "Reason")
                : List.of("行", "列", "值", "原因");
        return Flux.concat(
                Flux.just(BYTE_ORDER_MARK + row(header.stream())),
                errors.map(error ->
                        row(Stream.of(Integer.toString(error.line()), error.column(), error.value(), error.reason()))));
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

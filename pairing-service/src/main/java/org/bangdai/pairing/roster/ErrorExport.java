package org.bangdai.pairing.roster;

import java.util.List;
import java.util.Locale;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import org.bangdai.pairing.roster.sheet.WrittenSheet;
import reactor.core.publisher.Flux;

/** Errors for a spreadsheet, one a row. */
final class ErrorExport {

    private ErrorExport() {}

    static Flux<String> csv(Flux<RowErrorView> errors, Locale locale) {
        return WrittenSheet.csv(header(locale), errors.map(ErrorExport::cells));
    }

    static byte[] xlsx(List<RowErrorView> errors, Locale locale) {
        return WrittenSheet.xlsx(
                isEnglish(locale) ? "Errors" : "问题",
                header(locale),
                errors.stream().map(ErrorExport::cells).iterator());
    }

    private static List<String> cells(RowErrorView error) {
        return List.of(Integer.toString(error.line()), error.column(), error.value(), error.reason());
    }

    private static List<String> header(Locale locale) {
        return isEnglish(locale) ? List.of("Line", "Column", "Value", "Reason") : List.of("行", "列", "值", "原因");
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}

package org.bangdai.evaluation.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bangdai.evaluation.figures.FiguresView.Name;
import org.bangdai.evaluation.figures.FiguresView.Part;
import org.bangdai.evaluation.figures.FiguresView.Value;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures for a spreadsheet: a row for each division and figure. No cell holds text that somebody has typed. */
@Component
class FiguresSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("division", "part", "figure", "label", "period", "numerator", "denominator", "share", "withheld");

    private final FigureTexts texts;

    FiguresSheet(FigureTexts texts) {
        this.texts = texts;
    }

    String csv(FiguresView view, Locale locale) {
        return rows(view, locale).stream()
                .map(row -> row.stream().map(FiguresSheet::csvCell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String csvCell(Object cell) {
        String text = cell.toString();
        return text.indexOf(',') >= 0 ? '"' + text + '"' : text;
    }

    byte[] xlsx(FiguresView view, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bangdai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.of("sheet", locale) + " " + view.asOf());
            List<List<Object>> rows = rows(view, locale);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Numbers as numbers, so that they can be computed with; codes of divisions as text. */
    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, cell.toString());
        }
    }

    private List<List<Object>> rows(FiguresView view, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .<Object>map(column -> texts.of("column." + column, locale))
                .toList());
        for (Part part : view.divisions()) {
            for (Name name : view.figures()) {
                rows.add(row(part, name, locale));
            }
        }
        return rows;
    }

    private List<Object> row(Part part, Name name, Locale locale) {
        List<Object> row = new ArrayList<>(List.of(
                part.division(),
                texts.of("part." + part.part(), locale),
                name.figure(),
                name.label(),
                texts.of("period." + name.period(), locale)));
        Value value = part.values().get(name.figure());
        if (value == null) {
            row.addAll(List.of("", "", "", texts.of("withheld", locale)));
        } else {
            row.add(orBlank(value.count() == null ? value.numerator() : value.count()));
            row.add(orBlank(value.denominator()));
            row.add(orBlank(value.share()));
            row.add("");
        }
        return row;
    }

    private static Object orBlank(@Nullable Object value) {
        return value == null ? "" : value;
    }
}

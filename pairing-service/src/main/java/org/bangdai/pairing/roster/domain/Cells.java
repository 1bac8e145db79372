package org.bangdai.pairing.roster.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangdai.pairing.person.domain.IdNumber;
import org.jspecify.annotations.Nullable;

/** The cells of one row as values; each that is none gives null and is remembered as an error. */
final class Cells {

    static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} ·.'-]{0,48}\\p{L}");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PHONE_ORNAMENT = Pattern.compile("^\\+?86(?=[ -]?1)|[ -]");
    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;；、]\\s*");
    private static final int LONGEST_NAME = 20;

    private final SheetRow row;
    private final List<RowError> errors = new ArrayList<>();

    Cells(SheetRow row) {
        this.row = row;
    }

    List<RowError> errors() {
        return errors;
    }

    boolean isBlank(Column column) {
        return row.cell(column).isEmpty();
    }

    /** Whether the cell says that there is nothing. */
    boolean isNone(Column column) {
        return row.cell(column).equals(Column.NONE);
    }

    /** Always null, for a caller to return. */
    <T> @Nullable T wrong(Column column, String reason, Object... args) {
        RowError error = RowError.of(row, column, reason, args);
        if (!errors.contains(error)) {
            errors.add(error);
        }
        return null;
    }

    void wrongRow(String reason) {
        errors.add(RowError.ofRow(row.line(), "roster." + reason, List.of()));
    }

    @Nullable
    String required(Column column) {
        return isBlank(column) ? wrong(column, "missing") : row.cell(column);
    }

    @Nullable
    String text(Column column, int longest) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            return wrong(column, "too-long", longest);
        }
        return text.chars().anyMatch(Character::isISOControl) ? wrong(column, "control-character") : text;
    }

    @Nullable
    String matching(Column column, Pattern pattern, String reason) {
        String text = required(column);
        return text == null || pattern.matcher(text).matches() ? text : wrong(column, reason);
    }

    @Nullable
    IdNumber idNumber(Column column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        return IdNumber.isValid(text) ? new IdNumber(text) : wrong(column, "id-number");
    }

    @Nullable
    String phone() {
        String text = required(Column.PHONE);
        if (text == null) {
            return null;
        }
        String digits = PHONE_ORNAMENT.matcher(text).replaceAll("");
        return PHONE.matcher(digits).matches() ? digits : wrong(Column.PHONE, "phone");
    }

    @Nullable
    LocalDate date(Column column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return wrong(column, "date");
        }
        try {
            return LocalDate.of(number(date, 1), number(date, 3), number(date, 4));
        } catch (DateTimeException none) {
            return wrong(column, "date");
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    @Nullable
    Integer whole(Column column, int least, int most) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
        return number < least || number > most ? wrong(column, "whole-number", least, most) : Integer.valueOf(number);
    }

    @Nullable
    Boolean yesOrNo(Column column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "是" -> Boolean.TRUE;
            case "否" -> Boolean.FALSE;
            default -> wrong(column, "choice", "是、否");
        };
    }

    <E> @Nullable E choice(Column column, E[] choices, Function<E, String> name) {
        String text = required(column);
        return text == null ? null : chosen(column, text, choices, name);
    }

    /** Several, or none. */
    <E> Set<E> choices(Column column, E[] choices, Function<E, String> name) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String each : split(column)) {
            E choice = chosen(column, each, choices, name);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    /** Several short names, or none. */
    Set<String> names(Column column, int most) {
        Set<String> names = new LinkedHashSet<>(split(column));
        if (names.size() > most || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            wrong(column, "names", most, LONGEST_NAME);
        }
        return names;
    }

    private List<String> split(Column column) {
        return SEPARATOR
                .splitAsStream(row.cell(column))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private <E> @Nullable E chosen(Column column, String text, E[] choices, Function<E, String> name) {
        for (E choice : choices) {
            if (name.apply(choice).equals(text)) {
                return choice;
            }
        }
        return wrong(column, "choice", Arrays.stream(choices).map(name).collect(Collectors.joining("、")));
    }
}

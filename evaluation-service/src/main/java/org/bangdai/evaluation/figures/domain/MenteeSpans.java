package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mentee: of what category, eligible or not, with a mentor or without. Counts from the day of registration, until the day of an erasure. */
final class MenteeSpans {

    /** 不满三年: the day on which the years are full is out. */
    private static final int NEW_GRADUATE_YEARS = 3;

    /** 35 周岁以下. Only the year of birth is known, so the whole year of the next birthday is out. */
    private static final int DISCIPLINE_AGE = 35;

    static final Map<String, Count> FIELDS = Map.of(
            "SMART_MANUFACTURING", Count.MENTEE_SMART_MANUFACTURING,
            "LEISURE_ECONOMY", Count.MENTEE_LEISURE_ECONOMY,
            "GREEN_FINANCE", Count.MENTEE_GREEN_FINANCE,
            "PLANNING_CONSTRUCTION", Count.MENTEE_PLANNING_CONSTRUCTION,
            "ECOLOGY", Count.MENTEE_ECOLOGY,
            "INFORMATION_TECHNOLOGY", Count.MENTEE_INFORMATION_TECHNOLOGY);

    private static final Map<String, Count> CATEGORIES = Map.of(
            "NEW_GRADUATE", Count.NEW_GRADUATE,
            "PROFESSIONAL", Count.PROFESSIONAL,
            "RESERVE", Count.RESERVE,
            "VILLAGE", Count.VILLAGE,
            "DISCIPLINE", Count.DISCIPLINE,
            "SECONDED", Count.SECONDED);

    private MenteeSpans() {}

    static List<Span> of(History history) {
        List<Told> files = history.all(Told.class).stream()
                .filter(it -> it instanceof Told.Mentee || it instanceof Told.Struck)
                .toList();
        List<Interval> mentored = history.bonds().stream()
                .filter(bond -> bond.started().primary())
                .map(History.Bond::days)
                .toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            LocalDate until = i + 1 < files.size() ? on(files.get(i + 1)) : null;
            if (files.get(i) instanceof Told.Mentee file) {
                add(spans, file, new Interval(file.on(), until), mentored);
            }
        }
        return spans;
    }

    private static @Nullable LocalDate on(Told file) {
        return switch (file) {
            case Told.Mentee mentee -> mentee.on();
            case Told.Struck struck -> struck.on();
            default -> null;
        };
    }

    private static void add(List<Span> spans, Told.Mentee file, Interval days, List<Interval> mentored) {
        if (days.isEmpty()) {
            return;
        }
        LocalDate out = notEligibleFrom(file);
        List<LocalDate> cuts = new ArrayList<>(Interval.bounds(mentored));
        if (out != null) {
            cuts.add(out);
        }
        for (Interval part : days.cut(cuts)) {
            Count status = out != null && !part.from().isBefore(out)
                    ? Count.NOT_ELIGIBLE
                    : Interval.anyHolds(mentored, part.from()) ? Count.COVERED : Count.UNCOVERED;
            spans.add(Span.of(file.division(), status, part.from(), part.until()));
        }
        Count category = Objects.requireNonNullElse(CATEGORIES.get(file.category()), Count.OTHER_CATEGORY);
        spans.add(Span.of(file.division(), category, days.from(), days.until()));
        int year = Objects.requireNonNullElse(file.birthYear(), Count.unknownYear());
        spans.add(new Span(file.division(), Count.menteesBorn(year), 1, days.from(), days.until()));
        for (String field : file.fields()) {
            Count count = FIELDS.get(field);
            if (count != null) {
                spans.add(Span.of(file.division(), count, days.from(), days.until()));
            }
        }
    }

    private static @Nullable LocalDate notEligibleFrom(Told.Mentee file) {
        LocalDate since = file.serviceSince();
        Integer born = file.birthYear();
        if (file.category().equals("NEW_GRADUATE") && since != null) {
            return since.plusYears(NEW_GRADUATE_YEARS);
        }
        if (file.category().equals("DISCIPLINE") && born != null) {
            return LocalDate.of(born + DISCIPLINE_AGE + 1, 1, 1);
        }
        return null;
    }
}

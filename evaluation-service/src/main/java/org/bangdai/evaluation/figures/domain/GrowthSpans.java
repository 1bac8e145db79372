package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.evaluation.figures.domain.Told.MilestoneKind;
import org.bangdai.evaluation.figures.domain.Told.Reached;
import org.bangdai.evaluation.figures.domain.Told.Seconded;

/** What a mentee has grown into: a Party member, somebody who was seconded, and promoted since. */
final class GrowthSpans {

    /** 35岁以下. */
    private static final int PARTY_AGE = 35;

    private GrowthSpans() {}

    static List<Span> of(History history) {
        List<Span> spans = new ArrayList<>();
        List<Reached> milestones = history.lastWords(Reached.class);
        first(milestones, MilestoneKind.PARTY_MEMBERSHIP).stream()
                .filter(it -> it.age() <= PARTY_AGE)
                .forEach(it -> spans.add(
                        new Span(it.division(), Count.joined(HalfYear.of(it.on()), it.byMentor()), 1, it.on(), null)));
        addSecondments(spans, secondments(history), milestones);
        return spans;
    }

    private static List<Reached> first(List<Reached> milestones, MilestoneKind kind) {
        return milestones.stream()
                .filter(it -> it.milestone() == kind)
                .min(Comparator.comparing(Reached::on))
                .map(List::of)
                .orElse(List.of());
    }

    /** Those that have taken place or are to, as was last said of each. */
    private static List<Seconded> secondments(History history) {
        Map<String, Seconded> last = new LinkedHashMap<>();
        history.all(Seconded.class).forEach(it -> last.put(it.secondmentId(), it));
        return last.values().stream().filter(it -> it.lastDay() != null).toList();
    }

    private static void addSecondments(List<Span> spans, List<Seconded> secondments, List<Reached> milestones) {
        List<Interval> away = new ArrayList<>();
        String home = null;
        LocalDate since = null;
        for (Seconded it : secondments) {
            Interval days =
                    new Interval(it.from(), Objects.requireNonNull(it.lastDay()).plusDays(1));
            away.add(days);
            spans.add(Span.of(it.host(), Count.POSTED, days.from(), days.until()));
            if (since == null || it.from().isBefore(since)) {
                home = it.division();
                since = it.from();
            }
        }
        for (Reached it : first(milestones, MilestoneKind.SECONDMENT)) {
            if (since == null || it.on().isBefore(since)) {
                home = it.division();
                since = it.on();
            }
        }
        if (home != null && since != null) {
            addSecondee(spans, home, since, promoted(milestones, since));
            for (Interval days : Interval.union(away)) {
                spans.add(Span.of(home, Count.SECONDEE_AWAY, days.from(), days.until()));
            }
        }
    }

    private static List<LocalDate> promoted(List<Reached> milestones, LocalDate since) {
        return milestones.stream()
                .filter(it -> it.milestone() == MilestoneKind.PROMOTION)
                .map(Reached::on)
                .filter(on -> !on.isBefore(since))
                .sorted()
                .limit(1)
                .toList();
    }

    private static void addSecondee(List<Span> spans, String home, LocalDate since, List<LocalDate> promoted) {
        LocalDate on = promoted.isEmpty() ? null : promoted.getFirst();
        spans.add(Span.of(home, Count.SECONDEE_NOT_PROMOTED, since, on));
        if (on != null) {
            spans.add(Span.forGood(home, Count.SECONDEE_PROMOTED, 1, on));
        }
    }
}

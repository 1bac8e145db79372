package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done: pairings, activities, cases, enterprises helped, reviews. */
final class WorkSpans {

    private WorkSpans() {}

    static List<Span> of(String subject, History history) {
        List<Span> spans = new ArrayList<>();
        if (subject.startsWith(Subjects.PAIRING)) {
            history.bonds().forEach(bond -> addPairing(spans, bond));
        }
        history.lastWords(Told.Activity.class).forEach(it -> addActivity(spans, it));
        for (List<Told> source : history.bySource()) {
            addCase(spans, source);
            addReview(spans, source);
        }
        history.all(Told.Helped.class).stream()
                .min(Comparator.comparing(Told.Helped::on))
                .ifPresent(it -> spans.add(Span.forGood(it.division(), Count.ENTERPRISE, 1, it.on())));
        return spans;
    }

    private static void addPairing(List<Span> spans, History.Bond bond) {
        String division = bond.started().division();
        Interval days = bond.days();
        spans.add(Span.of(division, Count.RUNNING, days.from(), days.until()));
        if (days.until() != null) {
            LocalDate ended = days.isEmpty() ? days.from() : days.until();
            spans.add(Span.forGood(division, Count.ENDED, 1, ended));
        }
    }

    private static void addActivity(List<Span> spans, Told.Activity it) {
        switch (it.standing()) {
            case RECORDED -> spans.add(Span.forGood(it.division(), Count.ACTIVITY, 1, it.heldOn()));
            case CONFIRMED -> {
                spans.add(Span.forGood(it.division(), Count.ACTIVITY, 1, it.heldOn()));
                spans.add(Span.forGood(it.division(), Count.ACTIVITY_CONFIRMED, 1, it.heldOn()));
                spans.add(Span.forGood(it.division(), Count.HOUSEHOLD, it.households(), it.heldOn()));
            }
            case GONE -> {}
        }
    }

    /** One that is opened again is not solved from that day on. */
    private static void addCase(List<Span> spans, List<Told> told) {
        Told.Opened opened = null;
        Told.Closed closed = null;
        for (Told each : told) {
            if (each instanceof Told.Opened it && opened == null) {
                opened = it;
            } else if (each instanceof Told.Closed it && closed == null) {
                closed = it;
            } else if (each instanceof Told.Reopened it && closed != null) {
                addSolved(spans, opened, closed, it.on());
                closed = null;
            }
        }
        if (opened != null) {
            boolean dispute = opened.sort() == Told.Sort.DISPUTE;
            spans.add(Span.forGood(
                    opened.division(), dispute ? Count.DISPUTE_OPENED : Count.PROBLEM_OPENED, 1, opened.on()));
        }
        if (closed != null) {
            addSolved(spans, opened, closed, null);
        }
    }

    private static void addSolved(
            List<Span> spans, Told.@Nullable Opened opened, Told.Closed closed, @Nullable LocalDate until) {
        if (opened != null && closed.solved()) {
            Count count = opened.sort() == Told.Sort.DISPUTE ? Count.DISPUTE_SETTLED : Count.PROBLEM_SOLVED;
            spans.add(Span.of(closed.division(), count, closed.on(), until));
        }
    }

    private static void addReview(List<Span> spans, List<Told> told) {
        Told.Due due = null;
        Told.Finalised finalised = null;
        for (Told each : told) {
            if (each instanceof Told.Due it) {
                due = it;
            } else if (each instanceof Told.Finalised it && finalised == null) {
                finalised = it;
            }
        }
        if (due == null) {
            return;
        }
        if (finalised == null || finalised.on().isAfter(due.closesOn())) {
            LocalDate late = due.closesOn().plusDays(1);
            spans.add(Span.forGood(due.division(), Count.REVIEW_OWED, 1, late));
        } else {
            spans.add(Span.forGood(due.division(), Count.REVIEW_OWED, 1, finalised.on()));
            spans.add(Span.forGood(due.division(), Count.REVIEW_IN_TIME, 1, finalised.on()));
        }
    }
}

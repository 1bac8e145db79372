package org.bangdai.notification.cadence.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a pairing is to have a confirmed activity.
 *
 * @param perMonth at least one
 */
public record Cadence(int perMonth) {

    private static final int MONTH = 30;

    public Cadence {
        if (perMonth < 1) {
            throw new IllegalArgumentException("a cadence of " + perMonth + " a month");
        }
    }

    /**
     * One version of a division's programme.
     *
     * @param version counts within the division
     */
    public record Rule(String division, int version, LocalDate effectiveFrom, int perMonth) {}

    /**
     * What holds on a day: of each division the newest version that has taken effect, and of those the strictest, since a lower division may tighten what holds above it and
     * never loosen it.
     *
     * @param rules of the division and all above it
     * @param general where no programme says anything
     */
    public static Cadence on(LocalDate day, Collection<Rule> rules, Cadence general) {
        Map<String, Rule> inForce = new TreeMap<>();
        for (Rule rule : rules) {
            if (!rule.effectiveFrom().isAfter(day)) {
                inForce.merge(rule.division(), rule, (one, other) -> newer(one, other));
            }
        }
        return inForce.values().stream()
                .map(Rule::perMonth)
                .max(Comparator.naturalOrder())
                .filter(perMonth -> perMonth > 0)
                .map(Cadence::new)
                .orElse(general);
    }

    private static Rule newer(Rule one, Rule other) {
        Comparator<Rule> order = Comparator.comparing(Rule::effectiveFrom).thenComparing(Rule::version);
        return order.compare(one, other) >= 0 ? one : other;
    }

    /** Days from one activity to the day on which the next is missed. */
    int days() {
        return Math.ceilDiv(MONTH, perMonth);
    }

    /** The day on which that step is due when nothing has happened since; that day's activity comes too late for it. */
    public LocalDate due(LocalDate since, Step step) {
        return since.plusDays((long) days() * step.missed() + 1);
    }

    /** The steps that are due by that day. */
    public List<Step> due(LocalDate since, LocalDate today) {
        return List.of(Step.values()).stream()
                .filter(step -> !due(since, step).isAfter(today))
                .toList();
    }
}

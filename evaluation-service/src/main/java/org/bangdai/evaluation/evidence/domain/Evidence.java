package org.bangdai.evaluation.evidence.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.scheme.domain.Cadence;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What quantified indicators of one period are measured by, in an order of its own, so that the same facts are equal however they came.
 *
 * @param activities that were held in the period and confirmed, at most {@link #MOST}
 * @param goals agreed goals that were due in the period; cancelled and handed over ones are not among them
 * @param milestones reached in the period, none of them sensitive
 */
public record Evidence(List<Activity> activities, List<Goal> goals, List<Milestone> milestones) {

    /** More than any scheme can expect of a year. */
    public static final int MOST = 500;

    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    private static final BigDecimal FULL = new BigDecimal("100.0");

    public record Activity(String activityId, LocalDate heldOn) {}

    /** @param reportedOn when the mentee said that it was done, of one that the mentor accepted; null of others */
    public record Goal(
            String goalId, LocalDate dueOn, @Nullable LocalDate reportedOn) {
        public boolean onTime() {
            return reportedOn != null && !reportedOn.isAfter(dueOn);
        }
    }

    /** @param kind as {@code milestone-recorded} names it */
    public record Milestone(String milestoneId, String kind, LocalDate happenedOn) {}

    public Evidence {
        activities = activities.stream()
                .sorted(Comparator.comparing(Activity::heldOn).thenComparing(Activity::activityId))
                .toList();
        goals = goals.stream()
                .sorted(Comparator.comparing(Goal::dueOn).thenComparing(Goal::goalId))
                .toList();
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::happenedOn).thenComparing(Milestone::milestoneId))
                .toList();
    }

    /**
     * Of the indicators that apply, 0 to 100.
     *
     * @param from the first day that counts, {@code to} the last
     */
    public Map<Indicator, BigDecimal> values(int activitiesPerMonth, LocalDate from, LocalDate to) {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        new Cadence(activitiesPerMonth, from, to, activities.size())
                .value()
                .ifPresent(percent -> values.put(Indicator.ACTIVITY_CADENCE, percent));
        if (!goals.isEmpty()) {
            values.put(Indicator.GOALS_ON_TIME, share());
        }
        if (!milestones.isEmpty()) {
            values.put(Indicator.MILESTONES, FULL);
        }
        return values;
    }

    private BigDecimal share() {
        long onTime = goals.stream().filter(Goal::onTime).count();
        return BigDecimal.valueOf(100 * onTime).divide(BigDecimal.valueOf(goals.size()), 1, RoundingMode.HALF_UP);
    }
}

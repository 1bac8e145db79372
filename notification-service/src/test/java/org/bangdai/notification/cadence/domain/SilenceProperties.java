package org.bangdai.notification.cadence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SilenceProperties {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);

    /** What a watch that looks every day tells, of activities held on these days, with the day and the silence's begin. */
    private static List<String> told(int perMonth, Set<Integer> activities, int days) {
        Cadence cadence = new Cadence(perMonth);
        Silence silence = new Silence(START, null);
        List<String> told = new ArrayList<>();
        for (int day = 0; day <= days; day++) {
            int today = day;
            LocalDate last = activities.stream()
                    .filter(held -> held <= today)
                    .max(Integer::compare)
                    .map(START::plusDays)
                    .orElse(null);
            silence = silence.seen(START, last);
            Step step = silence.next(cadence, START.plusDays(day)).orElse(null);
            if (step != null) {
                told.add(silence.since() + " " + step + " " + day);
                silence = silence.told(step);
            }
        }
        return told;
    }

    @Property
    void whoeverKeepsTheCadenceIsNeverReminded(@ForAll @IntRange(min = 1, max = 10) int perMonth) {
        int every = new Cadence(perMonth).days();
        Set<Integer> kept = new HashSet<>();
        for (int day = every; day <= 200; day += every) {
            kept.add(day);
        }
        assertThat(told(perMonth, kept, 200)).isEmpty();
    }

    @Property
    void eachSilenceIsToldStepByStepOnceEach(
            @ForAll @IntRange(min = 1, max = 10) int perMonth,
            @ForAll @Size(max = 10) Set<@IntRange(min = 1, max = 200) Integer> activities) {
        List<String> told = told(perMonth, activities, 200);
        assertThat(told.stream().map(each -> each.substring(0, each.lastIndexOf(' '))))
                .doesNotHaveDuplicates();
        int every = new Cadence(perMonth).days();
        for (String each : told) {
            String[] parts = each.split(" ");
            LocalDate since = LocalDate.parse(parts[0]);
            Step step = Step.valueOf(parts[1]);
            LocalDate on = START.plusDays(Integer.parseInt(parts[2]));
            assertThat(on).isEqualTo(since.plusDays((long) every * (step.ordinal() + 1) + 1));
        }
    }

    @Property
    void aSilenceWithoutEndReachesEverybody(@ForAll @IntRange(min = 1, max = 10) int perMonth) {
        assertThat(told(perMonth, Set.of(), 100)).hasSize(3);
    }

    @Property
    void theNextDayIsTheFirstOnWhichThereIsAStepToTake(
            @ForAll @IntRange(min = 1, max = 10) int perMonth, @ForAll @IntRange(min = 0, max = 2) int steps) {
        Cadence cadence = new Cadence(perMonth);
        Silence silence = new Silence(START, steps == 0 ? null : Step.values()[steps - 1]);
        LocalDate next = silence.nextDay(cadence).orElseThrow();
        assertThat(silence.next(cadence, next.minusDays(1))).isEmpty();
        assertThat(silence.next(cadence, next)).contains(Step.values()[steps]);
    }
}

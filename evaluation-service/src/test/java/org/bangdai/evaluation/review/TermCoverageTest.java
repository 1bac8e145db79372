package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bangdai.evaluation.review.PairingListener.ActivityConfirmed;
import org.bangdai.evaluation.review.PairingListener.PairingCreated;
import org.bangdai.evaluation.review.PairingListener.PairingEnded;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.junit.jupiter.api.Test;

/** Every day of a pairing counts in exactly one review, whenever it starts, ends and is heard of. */
class TermCoverageTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

    private final InMemory store = new InMemory();

    private PlanReviews planOn(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(CHINA).toInstant();
        return store.plan(Clock.fixed(noon, CHINA));
    }

    private PairingListener on(LocalDate day) {
        return new PairingListener(store.terms(), store.activities(), planOn(day));
    }

    @Property(tries = 500)
    void reviewsCoverTheTermWithoutGapOrOverlap(
            @ForAll @IntRange(max = 500) int start,
            @ForAll @IntRange(max = 500) int length,
            @ForAll @IntRange(max = 1100) int heard,
            @ForAll @IntRange(max = 600) int over) {
        TermCoverageTest run = new TermCoverageTest();
        LocalDate startsOn = FIRST.plusDays(start);
        LocalDate endsOn = startsOn.plusDays(length);
        LocalDate created = FIRST.plusDays(heard);
        LocalDate ended = created.plusDays(over);
        run.on(created)
                .created(new PairingCreated("p", "m", "n", null, "330523", startsOn, endsOn, "FIELD"))
                .block();
        run.planOn(ended.minusDays(over / 2))
                .sweep(0, run.noon(ended.minusDays(over / 2)))
                .block();
        run.on(ended).ended(new PairingEnded("p", ended)).block();

        LocalDate last = ended.isBefore(endsOn) ? ended : endsOn;
        for (Cycle cycle : List.of(Cycle.MONTHLY, Cycle.ANNUAL)) {
            covers(run, cycle, startsOn, last.isBefore(startsOn) ? startsOn : last.plusDays(1));
        }
        assertThat(run.store.terms.get("p").turnsAt()).isNull();
    }

    private static void covers(TermCoverageTest run, Cycle cycle, LocalDate startsOn, LocalDate end) {
        List<Review> held = run.store.reviews.values().stream()
                .filter(review ->
                        !(review instanceof Review.Withdrawn) && review.terms().cycle() == cycle)
                .toList();
        LocalDate next = startsOn;
        for (Review review : held) {
            assertThat(review.terms().from()).isEqualTo(next);
            assertThat(review.terms().to()).isAfterOrEqualTo(next);
            assertThat(review.terms().dueOn()).isAfterOrEqualTo(review.terms().to());
            next = review.terms().to().plusDays(1);
        }
        assertThat(next).isEqualTo(end);
    }

    @Test
    void anEmergencyOwesNoReviewWhateverHappens() {
        LocalDate end = FIRST.plusDays(40);
        PairingListener listener = on(FIRST);
        listener.created(new PairingCreated("p", "m", "n", null, "330523", FIRST, end, "EMERGENCY"))
                .block();
        listener.confirmed(new ActivityConfirmed("a", "p", "330523", FIRST), 1).block();
        on(end).ended(new PairingEnded("p", end)).block();
        planOn(end.plusMonths(2)).sweep(0, noon(end.plusMonths(2))).block();
        assertThat(store.reviews).isEmpty();
        assertThat(store.terms.get("p").turnsAt()).isNull();
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(CHINA).toInstant();
    }
}

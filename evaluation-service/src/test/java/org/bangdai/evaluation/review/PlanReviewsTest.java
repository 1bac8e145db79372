package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;
import static org.bangdai.evaluation.review.ReviewFixtures.endedOn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.review.domain.PairingTerm;
import org.bangdai.evaluation.review.domain.PairingTerm.Bond;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.scheme.SchemesFixture;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Rules;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.evaluation.scheme.domain.Weight;
import org.bangdai.evaluation.scheme.domain.Weighting;
import org.bangdai.platform.caller.Caller;
import org.junit.jupiter.api.Test;

class PlanReviewsTest {

    private final InMemory store = new InMemory();

    private PairingListener listener(String now) {
        return new PairingListener(store.terms(), store.activities(), plan(now));
    }

    private PlanReviews plan(String now) {
        return store.plan(Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")));
    }

    private List<String> planned() {
        return planned(Cycle.MONTHLY);
    }

    private List<String> planned(Cycle cycle) {
        return store.reviews.values().stream()
                .filter(review -> review.terms().cycle() == cycle)
                .map(review -> review.getClass().getSimpleName() + " "
                        + review.terms().from() + " " + review.terms().to() + " "
                        + review.terms().dueOn())
                .toList();
    }

    @Test
    void thePresentAndTheNextPeriodArePlannedAndALateStartIsProRated() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();

        assertThat(planned())
                .containsExactly(
                        "Scheduled 2026-10-16 2026-10-31 2026-11-01", "Scheduled 2026-11-01 2026-11-30 2026-12-01");
    }

    @Test
    void planningRollsOnWithTheMonthsToTheEndOfTheTerm() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        PlanReviews plan = plan("2026-10-16T02:00:00Z");

        plan.sweep(0, Instant.parse("2026-10-31T15:59:59Z")).block();
        assertThat(planned()).hasSize(2);
        plan.sweep(0, Instant.parse("2026-10-31T16:00:00Z")).block();
        assertThat(planned()).hasSize(3);
        plan.sweep(0, Instant.parse("2028-01-01T00:00:00Z")).block();

        assertThat(planned()).hasSize(6);
        assertThat(planned()).last().isEqualTo("Scheduled 2027-03-01 2027-03-31 2027-04-01");
        assertThat(store.terms.get(PAIRING).turnsAt()).isNull();
    }

    @Test
    void aTermThatEndsWithinAMonthIsCutThere() {
        PairingTerm term = PairingTerm.starting(
                new Bond("p", "m", "n", null, "330523"), LocalDate.parse("2026-10-05"), LocalDate.parse("2026-10-20"));
        plan("2026-10-05T02:00:00Z").of(store.terms().place(term).block()).block();

        assertThat(planned()).containsExactly("Scheduled 2026-10-05 2026-10-20 2026-10-21");
    }

    @Test
    void aYearIsPlannedWithTheLastOfItsMonths() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        PlanReviews plan = plan("2026-10-16T02:00:00Z");
        assertThat(planned(Cycle.ANNUAL)).isEmpty();

        plan.sweep(0, Instant.parse("2026-10-31T16:00:00Z")).block();
        assertThat(planned(Cycle.ANNUAL)).containsExactly("Scheduled 2026-10-16 2026-12-31 2027-01-01");
        plan.sweep(0, Instant.parse("2028-01-01T00:00:00Z")).block();
        assertThat(planned(Cycle.ANNUAL))
                .containsExactly(
                        "Scheduled 2026-10-16 2026-12-31 2027-01-01", "Scheduled 2027-01-01 2027-03-31 2027-04-01");
        assertThat(planned(Cycle.QUARTERLY)).isEmpty();
    }

    @Test
    void anEndClosesTheRunningYearToo() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        listener("2026-11-12T02:00:00Z").ended(endedOn("2026-11-12")).block();

        assertThat(planned(Cycle.ANNUAL)).containsExactly("Scheduled 2026-10-16 2026-11-12 2026-11-12");
    }

    @Test
    void aQuarterIsPlannedWhereTheDivisionHoldsSuch() {
        SchemeVersion county = new SchemeVersion(
                "330523",
                1,
                "安吉县",
                "Anji",
                LocalDate.parse("2026-10-01"),
                new Rules(
                        Set.of(Cycle.QUARTERLY),
                        Map.of(),
                        List.of(new Weighting(
                                Cycle.QUARTERLY, null, List.of(new Weight(Indicator.MENTOR_STATEMENT, 100, 0))))),
                "provincial-2",
                "c",
                null);
        PlanReviews plan = new PlanReviews(
                store.terms(), store.reviews(), SchemesFixture.with(List.of(county)), Clock.systemUTC());
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        plan.sweep(0, Instant.parse("2028-01-01T00:00:00Z")).block();

        assertThat(planned(Cycle.QUARTERLY))
                .containsExactly(
                        "Scheduled 2026-10-16 2026-12-31 2027-01-01", "Scheduled 2027-01-01 2027-03-31 2027-04-01");
    }

    @Test
    void anEndClosesTheRunningPeriodAndWithdrawsTheNext() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        listener("2026-10-28T02:00:00Z").ended(endedOn("2026-10-28")).block();

        assertThat(planned())
                .containsExactly(
                        "Scheduled 2026-10-16 2026-10-28 2026-10-28",
                        "Withdrawn 2026-11-01 2026-11-30 2026-12-01",
                        "Withdrawn 2026-12-01 2026-12-31 2027-01-01");
        assertThat(store.terms.get(PAIRING).turnsAt()).isNull();
    }

    @Test
    void anEndBeforeTheStartLeavesNothingToReview() {
        listener("2026-10-10T02:00:00Z").created(CREATED).block();
        listener("2026-10-10T03:00:00Z").ended(endedOn("2026-10-10")).block();

        assertThat(store.reviews.values())
                .isNotEmpty()
                .allSatisfy(review -> assertThat(review).isInstanceOf(Review.Withdrawn.class));
    }

    @Test
    void anEndOnTheAgreedDayChangesNothing() {
        listener("2027-03-02T02:00:00Z").created(CREATED).block();
        List<String> before = planned();
        listener("2027-03-31T02:00:00Z").ended(endedOn("2027-03-31")).block();

        assertThat(planned()).isEqualTo(before);
    }

    @Test
    void aPlannerThatHasNotHeardOfTheEndDoesNoHarm() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        PairingTerm asReadBefore = store.terms.get(PAIRING);
        listener("2026-10-28T02:00:00Z").ended(endedOn("2026-10-28")).block();
        List<String> closed = planned();

        plan("2026-11-02T00:00:00Z").of(asReadBefore).block();

        assertThat(planned()).isEqualTo(closed);
    }

    @Test
    void aReviewPlannedByOneWhoHasNotHeardOfTheEndIsClosed() {
        listener("2026-10-16T02:00:00Z").created(CREATED).block();
        // Cut off between the review of December and the note that it is there.
        store.terms
                .get(PAIRING)
                .planned(Set.of(Cycle.MONTHLY, Cycle.ANNUAL))
                .forEach(review ->
                        store.reviews().place(Caller.system("t"), review).block());

        listener("2026-11-03T02:00:00Z").ended(endedOn("2026-11-03")).block();

        assertThat(planned())
                .containsExactly(
                        "Scheduled 2026-10-16 2026-10-31 2026-11-01",
                        "Scheduled 2026-11-01 2026-11-03 2026-11-03",
                        "Withdrawn 2026-12-01 2026-12-31 2027-01-01");
    }
}

package org.bangdai.evaluation.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bangdai.evaluation.scheme.SchemesFixture;
import org.bangdai.evaluation.scheme.domain.SchemeRefusal.Contradictory;
import org.bangdai.evaluation.scheme.domain.SchemeRefusal.Loosened;
import org.bangdai.evaluation.scheme.domain.SchemeRefusal.Loosening;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Refusal;
import org.junit.jupiter.api.Test;

/** What a division may set itself, and what comes of several together. */
class SchemeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final Scheme PROVINCIAL =
            SchemesFixture.builtIn().inForce("33", JANUARY).block();

    private static Decision<SchemeVersion> decide(Rules rules, LocalDate from) {
        return new Publication("330523", "安吉县", "Anji", from, rules, "c").decide(1, PROVINCIAL, TODAY);
    }

    private static Refusal refused(Rules rules) {
        return ((Decision.Refused<SchemeVersion>) decide(rules, JANUARY)).refusal();
    }

    private static Rules limits(Map<Limit, Integer> limits) {
        return new Rules(Set.of(), limits, List.of());
    }

    private static Rules monthly(Weight... weights) {
        return new Rules(Set.of(), Map.of(), List.of(new Weighting(Cycle.MONTHLY, null, List.of(weights))));
    }

    private static SchemeVersion version(String division, Rules rules) {
        return new SchemeVersion(division, 1, "n", "n", JANUARY, rules, null, "c", null);
    }

    private static Weight weight(Indicator indicator, int weight) {
        return new Weight(indicator, weight, 0);
    }

    @Test
    void aLimitIsTightenedNeverLoosened() {
        assertThat(decide(limits(Map.of(Limit.DAYS_OPEN, 7, Limit.ACTIVITIES_PER_MONTH, 3)), JANUARY))
                .isInstanceOf(Decision.Change.class);
        assertThat(refused(limits(Map.of(Limit.DAYS_OPEN, 11, Limit.ACTIVITIES_PER_MONTH, 1, Limit.REMIND_BEFORE, 0))))
                .isEqualTo(new Loosened(
                        "provincial-2",
                        List.of(
                                new Loosening("/limits/ACTIVITIES_PER_MONTH", "ACTIVITIES_PER_MONTH", 1, 2),
                                new Loosening("/limits/DAYS_OPEN", "DAYS_OPEN", 11, 10))));
    }

    @Test
    void whatIsDemandedAboveIsNotDroppedNorWeighedLess() {
        Rules rules = monthly(
                weight(Indicator.MENTOR_STATEMENT, 11),
                weight(Indicator.LEADER_COMMENT, 40),
                weight(Indicator.UNIT_COMMENT, 25),
                weight(Indicator.ACTIVITY_CADENCE, 24));
        assertThat(refused(rules))
                .isEqualTo(new Loosened(
                        "provincial-2",
                        List.of(
                                new Loosening("/weightings/0/weights", "MENTOR_STATEMENT", 11, 12),
                                new Loosening("/weightings/0/weights", "GOALS_ON_TIME", 0, 4))));
    }

    @Test
    void rulesThatCannotBeAreNamed() {
        assertThat(refused(monthly(weight(Indicator.MENTOR_STATEMENT, 60), weight(Indicator.MENTOR_STATEMENT, 39))))
                .isEqualTo(new Contradictory(List.of(
                        new Flaw(
                                "/weightings/0/weights/1",
                                Flaw.Kind.INDICATOR_TWICE,
                                List.of(Indicator.MENTOR_STATEMENT)),
                        new Flaw("/weightings/0/weights", Flaw.Kind.WEIGHTS_DO_NOT_TOTAL, List.of(99L, 100)))));
        assertThat(refused(limits(Map.of(Limit.DAYS_OPEN, 2))))
                .isEqualTo(new Contradictory(
                        List.of(new Flaw("/limits/DAYS_OPEN", Flaw.Kind.OUT_OF_RANGE, List.of(2, 3, 31)))));
        assertThat(refused(new Rules(Set.of(Cycle.QUARTERLY), Map.of(), List.of())))
                .isEqualTo(new Contradictory(
                        List.of(new Flaw("/cycles", Flaw.Kind.CYCLE_WITHOUT_WEIGHTS, List.of(Cycle.QUARTERLY)))));
    }

    @Test
    void aVersionHoldsFromALaterDayThanItsPublication() {
        assertThat(((Decision.Refused<SchemeVersion>) decide(limits(Map.of()), TODAY)).refusal())
                .isEqualTo(new SchemeRefusal.NotInTime(TODAY.plusDays(1), TODAY.plusYears(10)));
    }

    @Test
    void whatIsTakenBackMustNotHaveTakenEffect() {
        SchemeVersion version = ((Decision.Change<SchemeVersion>) decide(limits(Map.of()), JANUARY)).next();
        SchemeVersion.Withdrawal withdrawal = new SchemeVersion.Withdrawal("r", "person:o", Instant.EPOCH);

        Decision<SchemeVersion> taken = version.withdraw(withdrawal, JANUARY.minusDays(1));
        assertThat(((Decision.Change<SchemeVersion>) taken).next().holdsOn(JANUARY))
                .isFalse();
        assertThat(((Decision.Refused<SchemeVersion>) version.withdraw(withdrawal, JANUARY)).refusal())
                .isEqualTo(new SchemeRefusal.InEffect(JANUARY));
    }

    @Test
    void aCategoryOfItsOwnGoesBeforeTheGeneralWeights() {
        Rules rules = new Rules(
                Set.of(Cycle.QUARTERLY),
                Map.of(),
                List.of(
                        new Weighting(Cycle.QUARTERLY, null, List.of(weight(Indicator.MENTOR_STATEMENT, 100))),
                        new Weighting(
                                Cycle.QUARTERLY,
                                MenteeCategory.VILLAGE,
                                List.of(weight(Indicator.ACTIVITY_CADENCE, 100)))));
        Scheme scheme = PROVINCIAL.tightenedBy(version("330523", rules));

        assertThat(scheme.id()).isEqualTo("provincial-2+330523-s1");
        assertThat(scheme.cycles()).containsExactlyInAnyOrder(Cycle.values());
        assertThat(scheme.weights(Cycle.QUARTERLY, MenteeCategory.VILLAGE))
                .extracting(Weight::indicator)
                .containsExactly(Indicator.ACTIVITY_CADENCE);
        assertThat(scheme.weights(Cycle.QUARTERLY, MenteeCategory.RESERVE))
                .extracting(Weight::indicator)
                .containsExactly(Indicator.MENTOR_STATEMENT);
        assertThat(scheme.weights(Cycle.MONTHLY, MenteeCategory.VILLAGE))
                .isEqualTo(PROVINCIAL.weights(Cycle.MONTHLY, null));
    }

    @Test
    void whatWasTightenedAboveLaterHoldsBelowToo() {
        Scheme county = PROVINCIAL
                .tightenedBy(version("33", limits(Map.of(Limit.DAYS_OPEN, 5))))
                .tightenedBy(version("330523", limits(Map.of(Limit.DAYS_OPEN, 8, Limit.ACTIVITIES_PER_MONTH, 4))));

        assertThat(county.limit(Limit.DAYS_OPEN)).isEqualTo(5);
        assertThat(county.limit(Limit.ACTIVITIES_PER_MONTH)).isEqualTo(4);
        Scheme below = PROVINCIAL.tightenedBy(version("330523", monthly(weight(Indicator.MENTOR_STATEMENT, 100))));
        assertThat(below.weights(Cycle.MONTHLY, null)).isEqualTo(PROVINCIAL.weights(Cycle.MONTHLY, null));
    }

    /** Whatever is published, what holds below is never looser than what holds above, and weights total 100. */
    @Property(tries = 300)
    void nobodyBelowIsEverLooser(
            @ForAll @Size(8) List<@IntRange(min = 1, max = 31) Integer> limits,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 60) Integer> weights) {
        Map<Limit, Integer> own = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            own.put(limit, limits.get(limit.ordinal()));
        }
        List<Weight> all = new ArrayList<>();
        int left = Weighting.WHOLE;
        for (int i = 0; i < weights.size() && left > 0; i++) {
            int weight = i == weights.size() - 1 ? left : Math.min(left, weights.get(i));
            all.add(weight(Indicator.values()[i], weight));
            left -= weight;
        }
        Rules rules = new Rules(Set.of(), own, List.of(new Weighting(Cycle.MONTHLY, null, all)));

        Scheme below = PROVINCIAL.tightenedBy(version("330523", rules));

        for (Limit limit : Limit.values()) {
            assertThat(limit.isLooser(below.limit(limit), PROVINCIAL.limit(limit)))
                    .isFalse();
        }
        List<Weight> result = below.weights(Cycle.MONTHLY, null);
        assertThat(result.stream().mapToInt(Weight::weight).sum()).isEqualTo(100);
        for (Weight above : PROVINCIAL.weights(Cycle.MONTHLY, null)) {
            assertThat(result)
                    .filteredOn(it -> it.indicator() == above.indicator())
                    .singleElement()
                    .satisfies(it -> assertThat(it.weight()).isGreaterThanOrEqualTo(above.least()));
        }
        if (PROVINCIAL.loosenings(rules).isEmpty()) {
            assertThat(result)
                    .extracting(Weight::weight)
                    .isEqualTo(all.stream().map(Weight::weight).toList());
        }
    }
}

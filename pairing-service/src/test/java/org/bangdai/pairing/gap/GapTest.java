package org.bangdai.pairing.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bangdai.pairing.gap.domain.GapPlan;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.gap.domain.GapRefusal;
import org.bangdai.pairing.gap.domain.Mark;
import org.bangdai.pairing.gap.domain.Measurement;
import org.bangdai.pairing.gap.domain.Source;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 8, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final GapProfile NOBODY = GapProfile.empty("mentee", "330523205");

    private static Mark mark(Competence competence, int level, @Nullable Integer target) {
        return new Mark(competence, level, target);
    }

    private static Decision<Measurement> measure(String id, Source source, LocalDate on, Mark... marks) {
        Measurement.Occasion occasion =
                new Measurement.Occasion("mentee", "330523205", SERVED, source, "person:x", TODAY, NOW);
        return Measurement.of(id, occasion, on, List.of(marks));
    }

    private static Measurement measured(String id, LocalDate on, Mark... marks) {
        return ((Decision.Change<Measurement>) measure(id, Source.MENTOR, on, marks)).next();
    }

    private static GapRefusal refusal(Decision<?> decision) {
        return (GapRefusal) ((Decision.Refused<?>) decision).refusal();
    }

    @Test
    void aDayOfServiceUpToTodayIsMeasured() {
        Mark mark = mark(Competence.WRITING, 1, null);
        assertThat(measure("a", Source.SELF, SERVED, mark)).isInstanceOf(Decision.Change.class);
        assertThat(measure("a", Source.SELF, TODAY, mark)).isInstanceOf(Decision.Change.class);
        assertThat(refusal(measure("a", Source.SELF, SERVED.minusDays(1), mark)))
                .isEqualTo(new GapRefusal.OutsideService(SERVED));
        assertThat(refusal(measure("a", Source.SELF, TODAY.plusDays(1), mark)))
                .isEqualTo(new GapRefusal.OutsideService(SERVED));
    }

    @Test
    void aMenteeSetsNoTargetsAndNobodyNamesACompetenceTwice() {
        assertThat(refusal(measure("a", Source.SELF, TODAY, mark(Competence.WRITING, 1, 4))))
                .isEqualTo(new GapRefusal.TargetsNotYours());
        assertThat(refusal(measure(
                        "a", Source.MENTOR, TODAY, mark(Competence.WRITING, 1, 4), mark(Competence.WRITING, 2, 4))))
                .isEqualTo(new GapRefusal.NamedTwice(Competence.WRITING));
    }

    @Test
    void aGapIsWhatIsMissingToTheTargetAndClosesAsItIsMeasuredAgain() {
        GapProfile intake = NOBODY.with(measured(
                "1",
                TODAY.minusDays(90),
                mark(Competence.MASS_WORK, 1, 4),
                mark(Competence.WRITING, 3, null),
                mark(Competence.CONDUCT, 2, null)));
        assertThat(intake.gaps()).isEqualTo(Map.of(Competence.MASS_WORK, 3, Competence.CONDUCT, 1));

        GapProfile later = intake.with(measured("2", TODAY, mark(Competence.CONDUCT, 3, null)));
        assertThat(later.gaps()).isEqualTo(Map.of(Competence.MASS_WORK, 3));
        assertThat(later.standings().get(Competence.CONDUCT).intake().level()).isEqualTo(2);
        assertThat(GapPlan.of(later, TODAY).items())
                .extracting(GapPlan.Item::competence, GapPlan.Item::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Competence.MASS_WORK, GapPlan.State.OPEN),
                        org.assertj.core.groups.Tuple.tuple(Competence.CONDUCT, GapPlan.State.CLOSED));
    }

    @Test
    void whatWasLostAgainIsOpenAgain() {
        GapProfile lost = NOBODY.with(measured("1", TODAY.minusDays(90), mark(Competence.WRITING, 3, null)))
                .with(measured("2", TODAY, mark(Competence.WRITING, 2, null)));
        assertThat(GapPlan.of(lost, TODAY).items()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(GapPlan.State.OPEN);
            assertThat(it.missing()).isEqualTo(1);
            assertThat(it.methods()).containsExactly(Method.RETROSPECTIVE, Method.HANDS_ON);
        });
    }

    @Test
    void aTargetIsDueUntilItIsReached() {
        GapProfile.Wish wish = new GapProfile.Wish(Competence.ELECTIONS, 2, TODAY);
        GapProfile aimed =
                ((Decision.Change<GapProfile>) NOBODY.aimingAt(List.of(wish), "person:o", TODAY, NOW)).next();
        assertThat(GapPlan.of(aimed, TODAY).items()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(GapPlan.State.UNMEASURED);
            assertThat(it.overdue()).isFalse();
        });
        assertThat(GapPlan.of(aimed, TODAY.plusDays(1)).items().getFirst().overdue())
                .isTrue();
        assertThat(GapPlan.of(aimed.with(measured("1", TODAY, mark(Competence.ELECTIONS, 2, null))), TODAY.plusDays(1))
                        .items())
                .extracting(GapPlan.Item::overdue, GapPlan.Item::state)
                .isEmpty();
        assertThat(refusal(NOBODY.aimingAt(
                        List.of(new GapProfile.Wish(Competence.ELECTIONS, 2, TODAY.minusDays(1))),
                        "person:o",
                        TODAY,
                        NOW)))
                .isEqualTo(new GapRefusal.DueInThePast(Competence.ELECTIONS));
        assertThat(refusal(NOBODY.aimingAt(List.of(wish, wish), "person:o", TODAY, NOW)))
                .isEqualTo(new GapRefusal.NamedTwice(Competence.ELECTIONS));
    }

    @Test
    void theSameTargetsAgainChangeNothingEvenOnceTheyAreOverdue() {
        List<GapProfile.Wish> wishes = List.of(new GapProfile.Wish(Competence.ELECTIONS, 2, TODAY));
        GapProfile aimed = ((Decision.Change<GapProfile>) NOBODY.aimingAt(wishes, "person:o", TODAY, NOW)).next();
        assertThat(aimed.aimingAt(wishes, "person:p", TODAY.plusDays(9), NOW.plusSeconds(1)))
                .isEqualTo(Decision.change(aimed));
    }

    /** Crashes and races bring measurements to the profile late, twice and in any order. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theProfileIsTheSameInWhateverOrderMeasurementsCome(
            @ForAll @IntRange(min = 1, max = 8) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<Measurement> all = IntStream.range(0, count)
                .mapToObj(i -> {
                    Mark[] marks = Arrays.stream(Competence.values())
                            .filter(it -> random.nextInt(4) == 0)
                            .map(it -> mark(it, random.nextInt(5), random.nextBoolean() ? 1 + random.nextInt(4) : null))
                            .toArray(Mark[]::new);
                    Measurement it = measured("m" + i, TODAY.minusDays(random.nextInt(3)), marks);
                    return new Measurement(
                            it.measurementId(),
                            it.menteeId(),
                            it.division(),
                            it.source(),
                            it.measuredOn(),
                            it.marks(),
                            it.by(),
                            NOW.plusSeconds(i),
                            null);
                })
                .toList();
        List<Measurement> otherwise = new ArrayList<>(all);
        otherwise.addAll(all.subList(0, random.nextInt(count)));
        Collections.shuffle(otherwise, random);
        assertThat(folded(otherwise)).isEqualTo(folded(all));
    }

    private static GapProfile folded(List<Measurement> measurements) {
        GapProfile profile = NOBODY;
        for (Measurement measurement : measurements) {
            profile = profile.with(measurement);
        }
        return profile;
    }
}

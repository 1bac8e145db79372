package org.bangdai.evaluation.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bangdai.evaluation.scheme.domain.Indicator.ACTIVITY_CADENCE;
import static org.bangdai.evaluation.scheme.domain.Indicator.LEADER_COMMENT;
import static org.bangdai.evaluation.scheme.domain.Indicator.MENTOR_STATEMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final List<Weight> PROVINCIAL = List.of(
            new Weight(MENTOR_STATEMENT, 30, 15),
            new Weight(LEADER_COMMENT, 40, 20),
            new Weight(ACTIVITY_CADENCE, 30, 15));

    private static BigDecimal dec(String value) {
        return new BigDecimal(value);
    }

    @Test
    void aScoreIsTheWeightedMeanAndOpensIntoItsParts() {
        Score score = Score.of(
                        PROVINCIAL,
                        Map.of(
                                MENTOR_STATEMENT,
                                dec("90.0"),
                                LEADER_COMMENT,
                                dec("85.5"),
                                ACTIVITY_CADENCE,
                                dec("50.0")))
                .orElseThrow();

        assertThat(score.total()).isEqualTo(dec("76.2"));
        assertThat(score.parts())
                .containsExactly(
                        new Score.Part(MENTOR_STATEMENT, 30, dec("90.0"), dec("27.0")),
                        new Score.Part(LEADER_COMMENT, 40, dec("85.5"), dec("34.2")),
                        new Score.Part(ACTIVITY_CADENCE, 30, dec("50.0"), dec("15.0")));
    }

    @Test
    void whatDoesNotApplyIsLeftOutAndNeverCountsAsZero() {
        Score score = Score.of(PROVINCIAL, Map.of(MENTOR_STATEMENT, dec("80"), ACTIVITY_CADENCE, dec("100.0")))
                .orElseThrow();

        assertThat(score.total()).isEqualTo(dec("90.0"));
        assertThat(score.parts()).extracting(Score.Part::points).containsExactly(dec("40.0"), dec("50.0"));
    }

    @Test
    void tenthsThatRoundingTakesGoToThePartThatLostMost() {
        Score score = Score.of(PROVINCIAL, Map.of(MENTOR_STATEMENT, dec("100"), LEADER_COMMENT, dec("100")))
                .orElseThrow();

        // 42.857… and 57.142…
        assertThat(score.total()).isEqualTo(dec("100.0"));
        assertThat(score.parts()).extracting(Score.Part::points).containsExactly(dec("42.9"), dec("57.1"));
    }

    @Test
    void aHalfTenthIsRoundedUp() {
        List<Weight> one = List.of(new Weight(LEADER_COMMENT, 100, 0));

        assertThat(Score.of(one, Map.of(LEADER_COMMENT, dec("80.05")))
                        .orElseThrow()
                        .total())
                .isEqualTo(dec("80.1"));
    }

    @Test
    void nothingThatAppliesIsNoScore() {
        assertThat(Score.of(PROVINCIAL, Map.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.of(PROVINCIAL, Map.of(LEADER_COMMENT, dec("100.1"))));
    }

    /** Whatever the weights and values, whichever apply. */
    @Property
    void aScoreStaysWithinItsValuesAndItsPartsAddUp(
            @ForAll @IntRange(min = 1, max = 49) int first,
            @ForAll @IntRange(min = 1, max = 49) int second,
            @ForAll @Size(3) List<@IntRange(min = 0, max = 1000) Integer> tenths,
            @ForAll @IntRange(min = 1, max = 7) int applying) {
        List<Weight> scheme = List.of(
                new Weight(MENTOR_STATEMENT, first, 0),
                new Weight(LEADER_COMMENT, second, 0),
                new Weight(ACTIVITY_CADENCE, 100 - first - second, 0));
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        for (int i = 0; i < scheme.size(); i++) {
            if ((applying & (1 << i)) != 0) {
                values.put(scheme.get(i).indicator(), BigDecimal.valueOf(tenths.get(i), 1));
            }
        }

        Score score = Score.of(scheme, values).orElseThrow();

        BigDecimal least = values.values().stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = values.values().stream().max(BigDecimal::compareTo).orElseThrow();
        assertThat(score.total()).isBetween(least, most).hasScaleOf(1);
        assertThat(score.parts().stream().map(Score.Part::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.total());
        assertThat(score.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(dec("0"), most));
    }

    @Test
    void cadenceIsProRatedByTheDaysOfTheMonth() {
        assertThat(cadence("2026-11-01", "2026-11-30", 2)).isEqualTo("100.0");
        assertThat(cadence("2026-11-01", "2026-11-30", 1)).isEqualTo("50.0");
        assertThat(cadence("2026-11-01", "2026-11-30", 9)).isEqualTo("100.0");
        assertThat(cadence("2026-11-11", "2026-11-30", 1)).isEqualTo("75.0");
        assertThat(cadence("2026-11-16", "2026-11-30", 0)).isEqualTo("0.0");
    }

    @Test
    void whereLessThanOneActivityIsExpectedNoneIsOwed() {
        assertThat(cadence("2026-11-17", "2026-11-30", 0)).isEqualTo("-");
        assertThat(cadence("2026-02-15", "2026-02-28", 0)).isEqualTo("0.0");
    }

    @Test
    void aQuarterExpectsTheSumOfItsMonths() {
        assertThat(cadence("2026-10-01", "2026-12-31", 6)).isEqualTo("100.0");
        assertThat(cadence("2026-10-01", "2026-12-31", 3)).isEqualTo("50.0");
        assertThat(cadence("2026-10-16", "2026-11-30", 3)).isEqualTo("98.9");
        assertThat(cadence("2026-12-25", "2027-01-05", 0)).isEqualTo("-");
    }

    private static String cadence(String from, String to, long confirmed) {
        return new Cadence(2, LocalDate.parse(from), LocalDate.parse(to), confirmed)
                .value()
                .map(BigDecimal::toString)
                .orElse("-");
    }
}

package org.bangdai.evaluation.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.evaluation.rule.domain.Ties;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

class EffectTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final ResultRules RULES = new ResultRules(
            "33-r1",
            "33",
            1,
            LocalDate.of(2020, 1, 1),
            5,
            new BoardRules(BoardRules.Cohorts.WHOLE, 5, Ties.GAPS, 5, 2, null, null),
            new EffectRules(40, 30, 30, 2, 3, 60, 3),
            new AssessmentRules(6, 90, 20, 70, 60, 0));

    private static Contribution of(
            String mentee,
            YearMonth month,
            @Nullable Integer score,
            @Nullable Integer cadence,
            @Nullable Integer help) {
        return new Contribution(
                mentee + ":" + month,
                mentee,
                "330523205",
                month,
                score == null ? null : BigDecimal.valueOf(score),
                score == null,
                cadence == null ? null : BigDecimal.valueOf(cadence),
                help);
    }

    private static Effect effect(List<Contribution> ofMonth, List<Contribution> before) {
        return Effect.of("mentor", MONTH, RULES, ofMonth, before);
    }

    @Example
    void growthIsTheScoreAndTwiceTheChangeAgainstTheMonthsBefore() {
        List<Contribution> before = List.of(
                of("a", MONTH.minusMonths(1), 60, null, null),
                of("a", MONTH.minusMonths(3), 70, null, null),
                // Too long ago, and somebody else's.
                of("a", MONTH.minusMonths(4), 10, null, null),
                of("b", MONTH.minusMonths(1), 90, null, null));
        Effect effect = effect(List.of(of("a", MONTH, 70, 50, 3)), before);

        assertThat(effect.inputs()).singleElement().satisfies(it -> {
            assertThat(it.before()).isEqualByComparingTo("65");
            assertThat(it.growth()).isEqualByComparingTo("80");
        });
        // (40 × 80 + 30 × 50 + 30 × 50) / 100
        assertThat(effect.value()).isEqualByComparingTo("62.0");
        assertThat(effect.poor()).isFalse();
    }

    @Example
    void whatDoesNotApplyIsLeftOutAndNothingAtAllIsNoEffect() {
        assertThat(effect(List.of(of("a", MONTH, 90, null, 1)), List.of()).value())
                .isEqualByComparingTo("51.4");
        Effect none = effect(List.of(of("a", MONTH, null, null, null)), List.of());
        assertThat(none.value()).isNull();
        assertThat(none.settled()).isFalse();
        assertThat(none.poor()).isFalse();
    }

    private static MentorEffect month(int back, boolean poor, @Nullable YearMonth proposed) {
        YearMonth month = MONTH.minusMonths(back);
        Effect effect = Effect.of(
                "mentor", month, RULES, List.of(of("a", month, poor ? 20 : 90, poor ? 20 : 90, 4)), List.of());
        return new MentorEffect(effect, proposed);
    }

    private static Optional<MentorEffect.Run> due(MentorEffect... months) {
        return MentorEffect.due(List.of(months), RULES.effect());
    }

    @Example
    void removalIsProposedWhenItHasStayedPoorForAsLongAsTheRulesSay() {
        assertThat(due(month(0, true, null), month(1, true, null))).isEmpty();
        assertThat(due(month(2, true, null), month(0, true, null), month(1, true, null)))
                .contains(new MentorEffect.Run(MONTH.minusMonths(2), MONTH, 3));
        assertThat(due(month(0, true, null), month(1, false, null), month(2, true, null), month(3, true, null)))
                .isEmpty();
        // A month without reviews is no poor one.
        assertThat(due(month(0, true, null), month(2, true, null), month(3, true, null)))
                .isEmpty();
    }

    @Example
    void whomAnOrganiserKeptHasAsManyMonthsToImprove() {
        YearMonth since = MONTH.minusMonths(4);
        assertThat(due(month(0, true, null), month(1, true, null), month(2, true, since), month(3, true, null)))
                .isEmpty();
        assertThat(due(month(0, true, null), month(1, true, null), month(2, true, null), month(3, true, since)))
                .contains(new MentorEffect.Run(MONTH.minusMonths(2), MONTH, 3));
    }

    @Example
    void itIsProposedOnceForTheSameMonths() {
        MentorEffect last = month(0, true, null);
        MentorEffect.Run run = new MentorEffect.Run(MONTH.minusMonths(2), MONTH, 3);
        Decision.Change<MentorEffect> proposed = (Decision.Change<MentorEffect>) last.proposed(run, RULES.effect());

        assertThat(proposed.events()).hasSize(1);
        assertThat(proposed.next().proposed(run, RULES.effect())).isEqualTo(Decision.change(proposed.next()));
    }

    @Property(tries = 200)
    void theEffectStaysWithinItsBoundsAndTheOrderDoesNotMatter(
            @ForAll("reviews") List<Contribution> reviews,
            @ForAll("reviews") List<Contribution> earlier,
            @ForAll long seed) {
        List<Contribution> before = earlier.stream()
                .map(it -> new Contribution(
                        it.reviewId(),
                        it.menteeId(),
                        it.division(),
                        MONTH.minusMonths(1),
                        it.score(),
                        it.open(),
                        it.cadence(),
                        it.helpRating()))
                .toList();
        Effect effect = effect(reviews, before);
        List<Contribution> shuffled = new ArrayList<>(reviews);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(effect(shuffled, before)).isEqualTo(effect);
        if (effect.value() != null) {
            assertThat(effect.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
        assertThat(effect.value() == null).isEqualTo(effect.parts().isEmpty());
    }

    @Provide
    Arbitrary<List<Contribution>> reviews() {
        Arbitrary<@Nullable Integer> percent =
                Arbitraries.integers().between(0, 100).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999),
                        percent,
                        percent,
                        Arbitraries.integers().between(1, 5).injectNull(0.2))
                .as((mentee, score, cadence, help) -> of("mentee" + mentee, MONTH, score, cadence, help))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(Contribution::reviewId);
    }
}

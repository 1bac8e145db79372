package org.bangdai.evaluation.board.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.bangdai.evaluation.rule.domain.Ties;
import org.jspecify.annotations.Nullable;

class RankingTest {

    private static BoardRules rules(Ties ties, @Nullable Integer red, @Nullable Integer black) {
        return new BoardRules(BoardRules.Cohorts.MENTEE_CATEGORY, 5, ties, 5, 2, red, black);
    }

    private static Entry entry(int number, @Nullable String category, @Nullable Integer score, boolean incomplete) {
        return new Entry(
                "r" + number,
                "p" + number,
                "mentor" + number % 3,
                "mentee" + number,
                null,
                null,
                "330523205",
                category,
                score == null ? null : new BigDecimal(score),
                incomplete,
                score != null && !incomplete);
    }

    private static List<Entry> scored(int... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> entry(i, "RESERVE", scores[i], false))
                .toList();
    }

    private static List<Integer> ranks(Ranking ranking) {
        return ranking.places().stream().map(Place::rank).toList();
    }

    @Example
    void whoIsTiedSharesARankAndTheNextOneSkipsOrFollowsAsTheRulesSay() {
        List<Entry> entries = scored(90, 95, 90, 80, 70);

        assertThat(ranks(Ranking.of(rules(Ties.GAPS, null, null), entries))).containsExactly(1, 2, 2, 4, 5);
        assertThat(ranks(Ranking.of(rules(Ties.DENSE, null, null), entries))).containsExactly(1, 2, 2, 3, 4);
    }

    @Example
    void fewerThanFivePersonsAreShownButNotRanked() {
        Ranking four = Ranking.of(rules(Ties.GAPS, null, null), scored(90, 80, 70, 60));

        assertThat(ranks(four)).containsOnlyNulls();
        assertThat(four.places()).extracting(Place::standing).containsOnly(Standing.SMALL_COHORT);
        assertThat(four.tally().cohorts()).containsExactly(new Cohort("RESERVE", 0, 4, 4, false));
    }

    @Example
    void personsAreCountedNotPairings() {
        List<Entry> entries = new ArrayList<>(scored(90, 80, 70, 60));
        Entry second = entries.getFirst();
        entries.add(new Entry(
                "r9",
                "p9",
                "m",
                second.menteeId(),
                null,
                null,
                second.division(),
                second.category(),
                new BigDecimal("50"),
                false,
                true));

        assertThat(ranks(Ranking.of(rules(Ties.GAPS, null, null), entries))).containsOnlyNulls();
    }

    @Example
    void whatEndedWithoutAScoreIsIncompleteAndNotOpen() {
        Ranking ranking = Ranking.of(rules(Ties.GAPS, null, null), List.of(entry(1, "RESERVE", null, true)));

        assertThat(ranking.places().getFirst().standing()).isEqualTo(Standing.INCOMPLETE);
        assertThat(ranking.tally().incomplete()).isEqualTo(1);
        assertThat(ranking.tally().open()).isZero();
    }

    @Example
    void whatIsIncompleteOpenOrOfUnknownKindIsShownButNotRanked() {
        List<Entry> entries = new ArrayList<>(scored(90, 80, 70, 60, 50));
        entries.add(entry(10, "RESERVE", 99, true));
        entries.add(entry(11, "RESERVE", null, false));
        entries.add(entry(12, null, 88, false));
        Ranking ranking = Ranking.of(rules(Ties.GAPS, null, null), entries);

        assertThat(ranks(ranking)).containsExactly(1, 2, 3, 4, 5, null, null, null);
        assertThat(ranking.places().subList(5, 8))
                .extracting(Place::standing)
                .containsExactly(Standing.INCOMPLETE, Standing.OPEN, Standing.NO_COHORT);
        Tally tally = ranking.tally();
        assertThat(List.of(tally.owed(), tally.onTime(), tally.open(), tally.incomplete(), tally.ranked()))
                .containsExactly(8, 6, 1, 1, 5);
        assertThat(tally.onTimePercent()).isEqualByComparingTo("75");
    }

    @Example
    void listsAreOffUnlessTheRulesWantThemAndNeverLongerThanTheirShare() {
        List<Entry> entries = scored(90, 90, 90, 80, 70, 60, 60, 50, 40, 30);

        assertThat(Ranking.of(rules(Ties.GAPS, null, null), entries).places())
                .extracting(Place::list)
                .containsOnlyNulls();
        // Three share the first rank, but only two of ten may be on the list: then none of them is.
        assertThat(Ranking.of(rules(Ties.GAPS, 20, 20), entries).places())
                .extracting(Place::list)
                .containsExactly(
                        null, null, null, null, null, null, null, null, Place.Listed.BLACK, Place.Listed.BLACK);
        assertThat(Ranking.of(rules(Ties.GAPS, 30, null), entries).places().subList(0, 4))
                .extracting(Place::list)
                .containsExactly(Place.Listed.RED, Place.Listed.RED, Place.Listed.RED, null);
    }

    @Property(tries = 300)
    void ranksAreATotalPreorderByTheScore(@ForAll("entries") List<Entry> entries, @ForAll Ties ties) {
        Ranking ranking = Ranking.of(rules(ties, 20, 20), entries);

        Map<String, List<Place>> cohorts =
                ranking.places().stream().filter(it -> it.rank() != null).collect(groupingBy(Place::cohort));
        cohorts.values().forEach(places -> {
            for (Place one : places) {
                for (Place other : places) {
                    // Every two compare, so it is total; by a number, so it is transitive; and as their scores do.
                    assertThat(Integer.signum(one.rank().compareTo(other.rank())))
                            .isEqualTo(Integer.signum(
                                    other.entry().score().compareTo(one.entry().score())));
                }
                long better = places.stream()
                        .filter(it -> it.entry().score().compareTo(one.entry().score()) > 0)
                        .map(it -> ties == Ties.GAPS
                                ? it.entry().reviewId()
                                : it.entry().score().toString())
                        .distinct()
                        .count();
                assertThat(one.rank()).isEqualTo((int) better + 1);
            }
        });
    }

    @Property(tries = 300)
    void theSameEntriesInAnyOrderGiveTheSameBoard(@ForAll("entries") List<Entry> entries, @ForAll long seed) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Ranking.of(rules(Ties.GAPS, 30, 30), shuffled))
                .isEqualTo(Ranking.of(rules(Ties.GAPS, 30, 30), entries));
    }

    @Property(tries = 300)
    void everyoneHasOnePlaceAndCohortsLieTogether(@ForAll("entries") List<Entry> entries) {
        Ranking ranking = Ranking.of(rules(Ties.GAPS, null, null), entries);

        assertThat(ranking.places()).extracting(Place::entry).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(ranking.places())
                .extracting(Place::at)
                .containsExactlyElementsOf(
                        IntStream.range(0, entries.size()).boxed().toList());
        Map<String, Cohort> sums = ranking.tally().cohorts().stream().collect(toMap(Cohort::name, it -> it));
        for (Place place : ranking.places()) {
            Cohort cohort = sums.get(place.cohort());
            assertThat(place.at()).isBetween(cohort.from(), cohort.from() + cohort.size() - 1);
            assertThat(place.rank() != null).isEqualTo(place.standing() == Standing.RANKED);
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<@Nullable String> category =
                Arbitraries.of("RESERVE", "VILLAGE", "NEW_GRADUATE").injectNull(0.05);
        Arbitrary<@Nullable Integer> score =
                Arbitraries.integers().between(80, 90).injectNull(0.1);
        Arbitrary<Boolean> incomplete =
                Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
        return Combinators.combine(category, score, incomplete)
                .as((kind, points, lacking) ->
                        (IntFunction<Entry>) number -> entry(number, kind, points, points != null && lacking))
                .list()
                .ofMaxSize(40)
                .map(made -> IntStream.range(0, made.size())
                        .mapToObj(i -> made.get(i).apply(i))
                        .toList());
    }
}

package org.bangdai.pairing.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.pairing.programme.domain.Contradiction.Kind;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationTest {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Chain PROVINCE = new Chain(List.of(ProgrammeVersion.bundled(1, PROGRAMME)));
    private static final Weights FLAT = new Weights(125, 125, 125, 125, 125, 125, 125, 125);

    /** A rule, what a division above says, and what one below may say and may not; null where nothing is looser. */
    record Case(Rule rule, Object above, Object tighter, Object looser) {}

    static final List<Case> CASES = List.of(
            new Case(
                    Rule.CONFIRMERS,
                    Set.of("ORGANISATION", "PUBLICITY"),
                    Set.of("ORGANISATION", "PUBLICITY", "DISCIPLINE"),
                    Set.of("ORGANISATION", "DISCIPLINE")),
            new Case(Rule.LEADER_GRASSROOTS_YEARS, 10, 11, 9),
            new Case(
                    Rule.EXPERT_TITLE,
                    ProfessionalTitle.DEPUTY_SENIOR,
                    ProfessionalTitle.SENIOR,
                    ProfessionalTitle.INTERMEDIATE),
            new Case(Rule.CAPACITY, 3, 2, 4),
            new Case(Rule.GREATEST_CAPACITY, 5, 4, 6),
            new Case(Rule.EMERGENCY_CAPACITY, 5, 0, 6),
            new Case(Rule.TERM_YEARS, 3, 2, 4),
            new Case(Rule.TRACKS, Set.of(MentorTrack.LEADER), null, Set.of(MentorTrack.LEADER, MentorTrack.EXPERT)),
            new Case(Rule.TRACKS, Set.of(MentorTrack.LEADER, MentorTrack.EXPERT), Set.of(MentorTrack.EXPERT), null),
            new Case(Rule.TALENT_LISTED, true, false, null),
            new Case(Rule.TALENT_LISTED, false, null, true),
            new Case(Rule.NEW_GRADUATE_YEARS, 3, 2, 4),
            new Case(Rule.DISCIPLINE_AGE, 35, 34, 36),
            new Case(
                    Rule.CATEGORIES,
                    Set.of(MenteeCategory.VILLAGE, MenteeCategory.RESERVE),
                    Set.of(MenteeCategory.VILLAGE),
                    Set.of(MenteeCategory.VILLAGE, MenteeCategory.SECONDED)),
            new Case(Rule.RESIDENT_ORGAN, true, null, false),
            new Case(Rule.RESIDENT_ORGAN, false, true, null),
            new Case(
                    Rule.LEAST_AGE,
                    Map.of(MenteeCategory.VILLAGE, 22),
                    Map.of(MenteeCategory.VILLAGE, 23),
                    Map.of(MenteeCategory.VILLAGE, 21)),
            new Case(Rule.LEAST_AGE, Map.of(), Map.of(MenteeCategory.RESERVE, 20), null),
            new Case(
                    Rule.GREATEST_AGE,
                    Map.of(MenteeCategory.VILLAGE, 50),
                    Map.of(MenteeCategory.VILLAGE, 45),
                    Map.of(MenteeCategory.VILLAGE, 51)),
            new Case(
                    Rule.LEAST_SERVICE_YEARS,
                    Map.of(MenteeCategory.RESERVE, 2),
                    Map.of(MenteeCategory.RESERVE, 3),
                    Map.of(MenteeCategory.RESERVE, 1)),
            new Case(Rule.OFFER_DAYS, 7, 5, 8),
            new Case(Rule.TERM_MONTHS, 12, 6, 13),
            new Case(Rule.CHOICES, 3, 1, 4),
            new Case(Rule.EMERGENCY_DAYS, 7, 3, 8),
            new Case(Rule.PER_MONTH, 2, 3, 1),
            new Case(Rule.SPOT_CHECK_PERCENT, 5, 10, 4),
            new Case(Rule.MATCHING, Weights.DEFAULT, FLAT, null));

    static Stream<Case> cases() {
        return CASES.stream();
    }

    @Test
    void everyRuleIsTried() {
        assertThat(CASES).extracting(Case::rule).contains(Rule.values());
        for (Rule rule : Rule.values()) {
            List<Case> of = CASES.stream().filter(it -> it.rule() == rule).toList();
            assertThat(of).anyMatch(it -> it.tighter() != null);
            assertThat(of.stream().anyMatch(it -> it.looser() != null)).isEqualTo(rule.direction() != Direction.FREE);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDivisionBelowMayTighten(Case it) {
        if (it.tighter() == null) {
            return;
        }
        ProgrammeVersion version = published(below(it.rule(), it.tighter()), above(it), true);
        assertThat(version.deviations()).containsExactly(it.rule());
        assertThat(it.rule().of(version.programme())).isEqualTo(it.tighter());
        Chain.Resolution resolution = below(above(it), version).resolve();
        assertThat(it.rule().of(resolution.programme())).isEqualTo(it.tighter());
        assertThat(resolution.from()).containsEntry(it.rule(), List.of("330523-v1"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDivisionBelowNeverLoosens(Case it) {
        if (it.looser() == null) {
            return;
        }
        Decision<ProgrammeVersion> decision = below(it.rule(), it.looser()).decide(1, above(it), true, TODAY);
        assertThat(refusal(decision))
                .isInstanceOfSatisfying(
                        ProgrammeRefusal.Loosened.class,
                        loosened -> assertThat(loosened.loosenings())
                                .containsExactly(new ProgrammeRefusal.Loosening(it.rule(), it.looser(), it.above())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsInheritedIsNoDeviation(Case it) {
        ProgrammeVersion version = published(below(it.rule(), it.above()), above(it), true);
        assertThat(version.deviations()).isEmpty();
        assertThat(below(above(it), version).resolve().from()).containsEntry(it.rule(), List.of("33-v2"));
    }

    @Test
    void everyOffendingRuleIsNamed() {
        Publication wish = wish("330523", Map.of(Rule.CAPACITY, 4, Rule.OFFER_DAYS, 10, Rule.PER_MONTH, 3), TOMORROW);
        assertThat(refusal(wish.decide(1, PROVINCE, true, TODAY)))
                .isEqualTo(new ProgrammeRefusal.Loosened(
                        "33-v1",
                        List.of(
                                new ProgrammeRefusal.Loosening(Rule.CAPACITY, 4, 3),
                                new ProgrammeRefusal.Loosening(Rule.OFFER_DAYS, 10, 7))));
    }

    @Test
    void aLimitThatIsNotNamedStays() {
        Chain above = above(new Case(Rule.LEAST_AGE, Map.of(MenteeCategory.VILLAGE, 22), null, null));
        ProgrammeVersion version = published(below(Rule.LEAST_AGE, Map.of(MenteeCategory.RESERVE, 20)), above, true);
        assertThat(version.programme().mentees().leastAge())
                .isEqualTo(Map.of(MenteeCategory.VILLAGE, 22, MenteeCategory.RESERVE, 20));
    }

    @Test
    void aProvinceMayLoosenWhatItSaidItself() {
        ProgrammeVersion version = published(wish("33", Map.of(Rule.CAPACITY, 5), TOMORROW), PROVINCE, false);
        assertThat(version.checkedAgainst()).isNull();
        assertThat(version.programme().mentors().capacity()).isEqualTo(5);
        assertThat(version.programme().pairings()).isEqualTo(PROGRAMME.pairings());
        assertThat(version.deviations()).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void itHoldsFromALaterDayAtTheEarliest() {
        assertThat(refusal(wish("330523", Map.of(), TODAY).decide(1, PROVINCE, true, TODAY)))
                .isEqualTo(new ProgrammeRefusal.NotInTime(TOMORROW, TODAY.plusYears(10)));
        assertThat(refusal(wish("330523", Map.of(), TODAY.plusYears(10).plusDays(1))
                        .decide(1, PROVINCE, true, TODAY)))
                .isInstanceOf(ProgrammeRefusal.NotInTime.class);
        ProgrammeVersion version = published(wish("330523", Map.of(), TOMORROW), PROVINCE, true);
        assertThat(version.holdsOn(TODAY)).isFalse();
        assertThat(version.holdsOn(TOMORROW)).isTrue();
    }

    @Test
    void whatHasTakenEffectIsNotWithdrawn() {
        ProgrammeVersion version = published(wish("330523", Map.of(), TOMORROW), PROVINCE, true);
        ProgrammeVersion.Withdrawal withdrawal = new ProgrammeVersion.Withdrawal("有误", "person:o", Instant.EPOCH);
        ProgrammeVersion withdrawn = ((Decision.Change<ProgrammeVersion>) version.withdraw(withdrawal, TODAY)).next();
        assertThat(withdrawn.holdsOn(TOMORROW)).isFalse();
        assertThat(withdrawn.withdraw(withdrawal, TOMORROW)).isEqualTo(Decision.change(withdrawn));
        assertThat(refusal(version.withdraw(withdrawal, TOMORROW))).isEqualTo(new ProgrammeRefusal.InEffect(TOMORROW));
    }

    static Stream<Map.Entry<Map<Rule, Object>, Kind>> contradictions() {
        return Stream.of(
                Map.entry(Map.of(Rule.CAPACITY, 0), Kind.OUT_OF_RANGE),
                Map.entry(Map.of(Rule.TERM_YEARS, 0), Kind.OUT_OF_RANGE),
                Map.entry(Map.of(Rule.SPOT_CHECK_PERCENT, 101), Kind.OUT_OF_RANGE),
                Map.entry(Map.of(Rule.LEAST_AGE, Map.of(MenteeCategory.VILLAGE, 5)), Kind.OUT_OF_RANGE),
                Map.entry(Map.of(Rule.CONFIRMERS, Set.of()), Kind.NOTHING_NAMED),
                Map.entry(Map.of(Rule.CATEGORIES, Set.of()), Kind.NOTHING_NAMED),
                Map.entry(Map.of(Rule.TRACKS, Set.of()), Kind.NOTHING_NAMED),
                Map.entry(
                        Map.of(Rule.CONFIRMERS, Set.of("ORGANISATION", "PUBLICITY", "CANTEEN")),
                        Kind.UNKNOWN_DEPARTMENT),
                Map.entry(
                        Map.of(
                                Rule.LEAST_AGE,
                                Map.of(MenteeCategory.VILLAGE, 40),
                                Rule.GREATEST_AGE,
                                Map.of(MenteeCategory.VILLAGE, 39)),
                        Kind.LEAST_ABOVE_GREATEST),
                Map.entry(Map.of(Rule.LEAST_AGE, Map.of(MenteeCategory.DISCIPLINE, 36)), Kind.LEAST_ABOVE_GREATEST),
                Map.entry(
                        Map.of(Rule.LEAST_SERVICE_YEARS, Map.of(MenteeCategory.NEW_GRADUATE, 3)),
                        Kind.NOBODY_SERVES_SO_LONG),
                Map.entry(
                        Map.of(Rule.MATCHING, new Weights(300, 150, 150, 150, 100, 50, 50, 49)),
                        Kind.WEIGHTS_DO_NOT_ADD_UP),
                Map.entry(
                        Map.of(Rule.MATCHING, new Weights(Integer.MAX_VALUE, Integer.MAX_VALUE, 1002, 0, 0, 0, 0, 0)),
                        Kind.WEIGHTS_DO_NOT_ADD_UP));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void contradictionsAreRefused(Map.Entry<Map<Rule, Object>, Kind> it) {
        for (boolean bound : new boolean[] {true, false}) {
            assertThat(refusal(wish("330523", it.getKey(), TOMORROW).decide(1, PROVINCE, bound, TODAY)))
                    .isInstanceOfSatisfying(
                            ProgrammeRefusal.Contradictory.class,
                            wrong -> assertThat(wrong.contradictions())
                                    .extracting(Contradiction::kind)
                                    .containsExactly(it.getValue()));
        }
        assertThat(Arrays.asList(Kind.values()))
                .allSatisfy(kind ->
                        assertThat(contradictions().map(Map.Entry::getValue)).contains(kind));
    }

    private static Publication wish(String division, Map<Rule, Object> given, LocalDate from) {
        return new Publication(division, "方案", "Programme", from, given, "c");
    }

    private static Publication below(Rule rule, Object value) {
        return wish("330523", Map.of(rule, value), TOMORROW);
    }

    private static Chain below(Chain above, ProgrammeVersion version) {
        return new Chain(List.of(above.versions().getFirst(), version));
    }

    /** The province's second version, with that rule. */
    private static Chain above(Case it) {
        Publication second = wish("33", Map.of(it.rule(), it.above()), TOMORROW);
        Decision<ProgrammeVersion> decision = second.decide(2, PROVINCE, false, TODAY);
        return new Chain(List.of(((Decision.Change<ProgrammeVersion>) decision).next()));
    }

    private static ProgrammeVersion published(Publication wish, Chain inherited, boolean bound) {
        return ((Decision.Change<ProgrammeVersion>) wish.decide(1, inherited, bound, TODAY)).next();
    }

    private static Object refusal(Decision<ProgrammeVersion> decision) {
        return ((Decision.Refused<ProgrammeVersion>) decision).refusal();
    }
}

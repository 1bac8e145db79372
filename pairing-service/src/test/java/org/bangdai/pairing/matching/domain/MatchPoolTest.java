package org.bangdai.pairing.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.bangdai.pairing.matching.domain.solver.Watch;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.pairing.registry.domain.BarredPairs;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.junit.jupiter.api.Test;

class MatchPoolTest {

    private static final BarredPairs BARRED =
            new BarredPairs(Map.of("k", Map.of("brother", Bar.KINSHIP), "r", Map.of("above", Bar.REPORTING_LINE)));

    private static final Map<String, Set<String>> PAIRED = Map.of("f", Set.of("theirs"));

    private static MentorProfile mentor(String id, int free, Field... fields) {
        return mentor(id, "330523205", free, Set.of(fields), Set.of());
    }

    private static MentorProfile mentor(
            String id, String division, int free, Set<Field> fields, Set<Competence> strengths) {
        return new MentorProfile(
                id, id, division, UnitKind.TOWNSHIP, MentorTrack.LEADER, fields, Set.of("安吉话"), strengths, 3, free);
    }

    private static MenteeProfile mentee(String id, String leaderId, Field... fields) {
        return new MenteeProfile(
                id,
                id,
                "330523206",
                UnitKind.ORGAN,
                MenteeCategory.NEW_GRADUATE,
                Set.of(fields),
                Set.of("安吉话", "吴语"),
                leaderId,
                Map.of(Competence.DISPUTE_RESOLUTION, 3, Competence.WRITING, 1));
    }

    private static Outcome match(List<MentorProfile> mentors, List<MenteeProfile> mentees, Wishes wishes) {
        return new MatchPool(new Pool(mentors, mentees, List.of(), BARRED, PAIRED), wishes, Weights.DEFAULT, Watch.NONE)
                .match();
    }

    @Test
    void whoeverWatchesMayBreakItOffWhileThePoolIsRead() {
        Pool pool = new Pool(List.of(mentor("m", 1)), List.of(mentee("a", "l")), List.of(), BARRED, PAIRED);
        Watch cancelled = (round, done, all) -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> new MatchPool(pool, Wishes.NONE, Weights.DEFAULT, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static Wishes lock(String mentorId, String menteeId) {
        return new Wishes(List.of(new Wish(mentorId, menteeId)), List.of(), Map.of(), null);
    }

    @Test
    void aScoreIsTheSumOfItsNamedParts() {
        // Disputes: MEDIATION, CASE_STUDY, DEMONSTRATION; writing: RETROSPECTIVE, HANDS_ON. Three of these five teach
        // the strengths too.
        Set<Competence> strengths = Set.of(Competence.WRITING, Competence.CONDUCT);
        Match match = match(
                        List.of(mentor("m", "330523205", 2, Set.of(Field.ECOLOGY), strengths)),
                        List.of(mentee("a", "l", Field.ECOLOGY, Field.GREEN_FINANCE)),
                        Wishes.NONE)
                .matches()
                .getFirst();
        assertThat(match.parts())
                .isEqualTo(Map.of(
                        Part.FIELD,
                        150,
                        Part.GAP,
                        37,
                        Part.DIALECT,
                        150,
                        Part.PLACE,
                        90,
                        Part.LOAD,
                        66,
                        Part.METHOD,
                        30,
                        Part.UNIT_KIND,
                        0,
                        Part.TRACK,
                        50));
        assertThat(match.score()).isEqualTo(573);
        assertThat(match.rank()).isEqualTo(1);
        assertThat(match.choices()).isEqualTo(1);
    }

    @Test
    void aProposalTellsItsRankAmongTheMenteesChoices() {
        Outcome outcome = match(
                List.of(mentor("m1", 1, Field.ECOLOGY), mentor("m2", 1)),
                List.of(mentee("a", "l", Field.ECOLOGY), mentee("b", "l", Field.ECOLOGY)),
                Wishes.NONE);
        assertThat(outcome.matches()).extracting(Match::rank).containsExactlyInAnyOrder(1, 2);
        assertThat(outcome.quality().pairs()).isEqualTo(2);
        assertThat(outcome.quality().optimal()).isTrue();
    }

    @Test
    void whoIsLeftOutIsToldWhy() {
        Outcome outcome = match(List.of(mentor("m", 1)), List.of(mentee("a", "m"), mentee("m", "l")), Wishes.NONE);
        assertThat(outcome.matches()).isEmpty();
        assertThat(outcome.unpaired())
                .extracting(it -> it.mentee().id(), Unpaired::reason, Unpaired::excluded)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "a", Unpaired.Reason.NO_CANDIDATE, Map.of(Exclusion.REPORTING_LINE, 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                "m", Unpaired.Reason.NO_CANDIDATE, Map.of(Exclusion.ONESELF, 1)));
        Outcome full = match(List.of(mentor("m", 0)), List.of(mentee("a", "l")), Wishes.NONE);
        assertThat(full.unpaired().getFirst().reason()).isEqualTo(Unpaired.Reason.ALL_FULL);
        assertThat(full.unpaired().getFirst().excluded()).isEqualTo(Map.of(Exclusion.NO_FREE_SEAT, 1));
    }

    @Test
    void whoIsBarredByTheRegistryIsNeverPaired() {
        Outcome kin = match(List.of(mentor("brother", 1)), List.of(mentee("k", "l")), lock("brother", "k"));
        assertThat(kin.unpaired().getFirst().excluded()).isEqualTo(Map.of(Exclusion.KINSHIP, 1));
        Outcome line = match(List.of(mentor("above", 1), mentor("m", 1)), List.of(mentee("r", "l")), Wishes.NONE);
        assertThat(line.matches()).extracting(it -> it.mentor().id()).containsExactly("m");
        assertThat(line.matches().getFirst().choices()).isEqualTo(1);
    }

    @Test
    void whoMentorsTheMenteeAlreadyIsNeitherProposedNorSuggested() {
        List<MentorProfile> mentors = List.of(mentor("theirs", 1, Field.ECOLOGY), mentor("m", 1));
        List<MenteeProfile> mentees = List.of(mentee("f", "l", Field.ECOLOGY));
        Outcome locked = match(mentors, mentees, lock("theirs", "f"));
        assertThat(locked.unpaired().getFirst().excluded()).isEqualTo(Map.of(Exclusion.ALREADY_PAIRED, 1));
        assertThat(match(mentors, mentees, Wishes.NONE).matches())
                .extracting(it -> it.mentor().id())
                .containsExactly("m");
        assertThat(SuggestMentors.best(new Pool(mentors, mentees, List.of(), BARRED, PAIRED), Weights.DEFAULT, 10))
                .extracting(it -> it.mentor().id())
                .containsExactly("m");
        assertThat(match(mentors, List.of(mentee("a", "l", Field.ECOLOGY)), Wishes.NONE)
                        .matches())
                .extracting(it -> it.mentor().id())
                .containsExactly("theirs");
    }

    @Test
    void locksForbidsAndCapacitiesAreWhatIf() {
        List<MentorProfile> mentors = List.of(mentor("m1", 1, Field.ECOLOGY), mentor("m2", 0));
        List<MenteeProfile> mentees = List.of(mentee("a", "l"), mentee("b", "l"));
        Outcome locked = match(mentors, mentees, lock("m1", "b"));
        assertThat(locked.matches()).extracting(it -> it.mentee().id()).containsExactly("b");
        assertThat(locked.matches().getFirst().locked()).isTrue();
        Wishes raised = new Wishes(List.of(), List.of(new Wish("m1", "a")), Map.of("m2", 4), null);
        assertThat(match(mentors, mentees, raised).matches())
                .extracting(it -> it.mentor().id() + it.mentee().id())
                .contains("m2a")
                .hasSize(2);
        assertThat(match(mentors, mentees, lock("m2", "a")).unpaired())
                .extracting(Unpaired::reason)
                .contains(Unpaired.Reason.LOCK_IMPOSSIBLE);
    }

    @Test
    void nobodyIsMatchedAcrossCountiesUnlessThatIsAskedFor() {
        List<MentorProfile> mentors = List.of(mentor("next", "330522101", 1, Set.of(), Set.of()));
        Outcome within = match(mentors, List.of(mentee("a", "l")), Wishes.NONE);
        assertThat(within.unpaired().getFirst().reason()).isEqualTo(Unpaired.Reason.NO_CANDIDATE);
        assertThat(within.unpaired().getFirst().excluded()).isEqualTo(Map.of(Exclusion.OUT_OF_SCOPE, 1));
        Wishes across = new Wishes(List.of(), List.of(), Map.of(), true);
        assertThat(match(mentors, List.of(mentee("a", "l")), across).matches()).hasSize(1);
        List<MentorProfile> ofTheCity = List.of(mentor("city", "3305", 1, Set.of(), Set.of()));
        assertThat(match(ofTheCity, List.of(mentee("a", "l")), Wishes.NONE).matches())
                .hasSize(1);
    }

    @Test
    void dialectsCountHoweverManyThereAre() {
        Traits traits = new Traits();
        Scoring scoring = new Scoring(Weights.DEFAULT);
        for (int i = 0; i < 100; i++) {
            Set<String> dialect = Set.of("方言" + i);
            Traits.OfMentee mentee = traits.of(new MenteeProfile(
                    "a", "a", "33", UnitKind.ORGAN, MenteeCategory.RESERVE, Set.of(), dialect, "l", Map.of()));
            Traits.OfMentor same = traits.of(new MentorProfile(
                    "m", "m", "33", UnitKind.TOWNSHIP, MentorTrack.EXPERT, Set.of(), dialect, Set.of(), 1, 0));
            Traits.OfMentor other = traits.of(new MentorProfile(
                    "n", "n", "33", UnitKind.TOWNSHIP, MentorTrack.EXPERT, Set.of(), Set.of("话" + i), Set.of(), 1, 0));
            assertThat(scoring.total(mentee, same)).isEqualTo(150);
            assertThat(scoring.total(mentee, other)).isZero();
        }
    }

    @Test
    void aRunThatBuildsOnAnotherKeepsItsWishesWhereItSaysNothingElse() {
        Wish first = new Wish("m1", "a");
        Wish second = new Wish("m1", "b");
        Wishes earlier =
                new Wishes(List.of(first, second), List.of(new Wish("m3", "c")), Map.of("m1", 4, "m2", 2), true);
        Wishes next = new Wishes(List.of(new Wish("m2", "a")), List.of(second), Map.of("m2", 5), null);
        Wishes both = next.over(earlier);
        assertThat(both.lock()).containsExactly(new Wish("m2", "a"));
        assertThat(both.forbid()).containsExactly(second, new Wish("m3", "c"));
        assertThat(both.capacities()).isEqualTo(Map.of("m1", 4, "m2", 5));
        assertThat(both.acrossCounties()).isTrue();
        assertThat(both.contradiction()).isNull();
    }

    @Test
    void twoRunsAreComparedMenteeByMentee() {
        Change.Pair one = new Change.Pair("m1", "m1", 700, 1);
        Change.Pair further = new Change.Pair("m1", "m1", 700, 3);
        Change.Pair other = new Change.Pair("m2", "m2", 600, 2);
        List<Change> changes = List.of(
                Change.of("a", "a", one, null),
                Change.of("b", "b", null, one),
                Change.of("c", "c", one, other),
                Change.of("d", "d", further, one),
                Change.of("e", "e", one, one));
        assertThat(changes)
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.GAINED,
                        Change.Kind.LOST,
                        Change.Kind.OTHER_MENTOR,
                        Change.Kind.OTHER_RANK,
                        Change.Kind.SAME);
        assertThat(changes.stream().reduce(Changes.NONE, Changes::and, (a, b) -> b))
                .isEqualTo(new Changes(1, 1, 1, 1, 1));
    }

    @Test
    void theSamePoolInAnyOrderGivesTheSamePairs() {
        Random random = new Random(5);
        List<MentorProfile> mentors = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> mentor("m" + i, i % 3, Field.values()[i % 6]))
                .toList());
        List<MenteeProfile> mentees = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> mentee("e" + i, "m" + i % 20, Field.values()[i % 4]))
                .toList());
        Set<String> pairs = pairs(match(mentors, mentees, Wishes.NONE));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(mentors, random);
            Collections.shuffle(mentees, random);
            assertThat(pairs(match(mentors, mentees, Wishes.NONE))).isEqualTo(pairs);
        }
    }

    private static Set<String> pairs(Outcome outcome) {
        return outcome.matches().stream()
                .map(it -> it.mentor().id() + it.mentee().id())
                .collect(java.util.stream.Collectors.toSet());
    }
}

package org.bangdai.pairing.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangdai.pairing.matching.domain.solver.Watch;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.junit.jupiter.api.Test;

class MatchPoolTest {

    private static MentorProfile mentor(String id, int free, Field... fields) {
        return new MentorProfile(
                id, id, "330523205", UnitKind.TOWNSHIP, MentorTrack.LEADER, Set.of(fields), Set.of("安吉话"), 3, free);
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
                leaderId);
    }

    private static Outcome match(List<MentorProfile> mentors, List<MenteeProfile> mentees, Wishes wishes) {
        return new MatchPool(new Pool(mentors, mentees, List.of()), wishes, Weights.DEFAULT).match(Watch.NONE);
    }

    private static Wishes lock(String mentorId, String menteeId) {
        return new Wishes(List.of(new Wish(mentorId, menteeId)), List.of(), Map.of());
    }

    @Test
    void aScoreIsTheSumOfItsNamedParts() {
        Match match = match(
                        List.of(mentor("m", 2, Field.ECOLOGY)),
                        List.of(mentee("a", "l", Field.ECOLOGY, Field.GREEN_FINANCE)),
                        Wishes.NONE)
                .matches()
                .getFirst();
        assertThat(match.parts())
                .isEqualTo(Map.of(
                        Part.FIELD,
                        150,
                        Part.DIALECT,
                        150,
                        Part.PLACE,
                        90,
                        Part.LOAD,
                        66,
                        Part.UNIT_KIND,
                        0,
                        Part.TRACK,
                        50));
        assertThat(match.score()).isEqualTo(506);
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
    void locksForbidsAndCapacitiesAreWhatIf() {
        List<MentorProfile> mentors = List.of(mentor("m1", 1, Field.ECOLOGY), mentor("m2", 0));
        List<MenteeProfile> mentees = List.of(mentee("a", "l"), mentee("b", "l"));
        Outcome locked = match(mentors, mentees, lock("m1", "b"));
        assertThat(locked.matches()).extracting(it -> it.mentee().id()).containsExactly("b");
        assertThat(locked.matches().getFirst().locked()).isTrue();
        Wishes raised = new Wishes(List.of(), List.of(new Wish("m1", "a")), Map.of("m2", 4));
        assertThat(match(mentors, mentees, raised).matches())
                .extracting(it -> it.mentor().id() + it.mentee().id())
                .contains("m2a")
                .hasSize(2);
        assertThat(match(mentors, mentees, lock("m2", "a")).unpaired())
                .extracting(Unpaired::reason)
                .contains(Unpaired.Reason.LOCK_IMPOSSIBLE);
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

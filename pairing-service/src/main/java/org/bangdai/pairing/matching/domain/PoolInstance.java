package org.bangdai.pairing.matching.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bangdai.pairing.matching.domain.Traits.OfMentee;
import org.bangdai.pairing.matching.domain.Traits.OfMentor;
import org.bangdai.pairing.matching.domain.solver.Instance;

/** A pool as the solver sees it: people are their places in lists that are in the order of their ids. */
final class PoolInstance implements Instance {

    private static final int[] NOBODY = {};

    private final List<MentorProfile> mentors;
    private final Scoring scoring;
    private final OfMentee[] menteeTraits;
    private final OfMentor[] mentorTraits;
    private final int[][] choices;

    /** Each mentee's mentors who are excluded by name: themselves, their leader and the like, so very few. */
    private final int[][] named;

    PoolInstance(List<MenteeProfile> mentees, List<MentorProfile> mentors, Exclusions exclusions, Scoring scoring) {
        this.mentors = mentors;
        this.scoring = scoring;
        Traits traits = new Traits();
        this.menteeTraits = mentees.stream().map(traits::of).toArray(OfMentee[]::new);
        this.mentorTraits = mentors.stream().map(traits::of).toArray(OfMentor[]::new);
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, mentors.size())
                .forEach(i -> places.put(mentors.get(i).id(), i));
        this.named = mentees.stream()
                .map(mentee -> exclusions.named(mentee).stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .map(some -> some.length == 0 ? NOBODY : some)
                .toArray(int[][]::new);
        this.choices = choices(mentees, mentors, exclusions);
    }

    private static int[][] choices(List<MenteeProfile> mentees, List<MentorProfile> mentors, Exclusions exclusions) {
        Map<String, int[]> byCounty = new HashMap<>();
        return mentees.stream()
                .map(mentee -> byCounty.computeIfAbsent(
                        exclusions.isAcrossCounties() ? "" : Scope.county(mentee.division()),
                        county -> IntStream.range(0, mentors.size())
                                .filter(i -> Scope.has(county, mentors.get(i).division()))
                                .toArray()))
                .toArray(int[][]::new);
    }

    @Override
    public int mentees() {
        return menteeTraits.length;
    }

    @Override
    public int mentors() {
        return mentorTraits.length;
    }

    @Override
    public int[] choices(int mentee) {
        return choices[mentee];
    }

    @Override
    public int seats(int mentor) {
        return Math.max(0, mentors.get(mentor).free());
    }

    @Override
    public int score(int mentee, int mentor) {
        for (int other : named[mentee]) {
            if (other == mentor) {
                return EXCLUDED;
            }
        }
        return scoring.total(menteeTraits[mentee], mentorTraits[mentor]);
    }

    Map<Part, Integer> parts(int mentee, int mentor) {
        return scoring.parts(menteeTraits[mentee], mentorTraits[mentor]);
    }

    @Override
    public int greatestScore() {
        return scoring.weights().total();
    }
}

package org.bangdai.pairing.matching.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bangdai.pairing.matching.domain.Traits.OfMentee;
import org.bangdai.pairing.matching.domain.Traits.OfMentor;
import org.bangdai.pairing.matching.domain.solver.Instance;
import org.bangdai.pairing.matching.domain.solver.Watch;

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

    PoolInstance(
            List<MenteeProfile> mentees,
            List<MentorProfile> mentors,
            Exclusions exclusions,
            Scoring scoring,
            Watch watch) {
        this.mentors = mentors;
        this.scoring = scoring;
        this.menteeTraits = new OfMentee[mentees.size()];
        this.mentorTraits = new OfMentor[mentors.size()];
        this.named = new int[mentees.size()][];
        this.choices = new int[mentees.size()][];
        Traits traits = new Traits();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < mentors.size(); i++) {
            mentorTraits[i] = traits.of(mentors.get(i));
            places.put(mentors.get(i).id(), i);
            watch.seen(0, 0, mentees.size());
        }
        Map<String, int[]> byCounty = new HashMap<>();
        for (int i = 0; i < mentees.size(); i++) {
            MenteeProfile mentee = mentees.get(i);
            menteeTraits[i] = traits.of(mentee);
            named[i] = named(exclusions.named(mentee), places);
            choices[i] = byCounty.computeIfAbsent(
                    exclusions.isAcrossCounties() ? "" : Scope.county(mentee.division()),
                    county -> of(county, mentors));
            watch.seen(0, 0, mentees.size());
        }
    }

    private static int[] named(Collection<String> some, Map<String, Integer> places) {
        int[] its = some.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        return its.length == 0 ? NOBODY : its;
    }

    private static int[] of(String county, List<MentorProfile> mentors) {
        return IntStream.range(0, mentors.size())
                .filter(i -> Scope.has(county, mentors.get(i).division()))
                .toArray();
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
        return Math.toIntExact(scoring.weights().total());
    }
}

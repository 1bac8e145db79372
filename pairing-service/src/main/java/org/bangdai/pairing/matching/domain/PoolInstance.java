package org.bangdai.pairing.matching.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.pairing.matching.domain.solver.Instance;

/** A pool as the solver sees it. The lists are in the order of their ids. */
record PoolInstance(
        List<MenteeProfile> pool,
        List<MentorProfile> mentorPool,
        int[] free,
        int[] everyone,
        Exclusions exclusions,
        Scoring scoring)
        implements Instance {

    PoolInstance(
            List<MenteeProfile> pool,
            List<MentorProfile> mentorPool,
            int[] free,
            Exclusions exclusions,
            Scoring scoring) {
        this(pool, mentorPool, free, IntStream.range(0, mentorPool.size()).toArray(), exclusions, scoring);
    }

    @Override
    public int mentees() {
        return pool.size();
    }

    @Override
    public int mentors() {
        return mentorPool.size();
    }

    @Override
    public int[] choices(int mentee) {
        return everyone;
    }

    @Override
    public int seats(int mentor) {
        return free[mentor];
    }

    @Override
    public int score(int mentee, int mentor) {
        MenteeProfile one = pool.get(mentee);
        MentorProfile other = mentorPool.get(mentor);
        return exclusions.whateverTheSeats(one, other) == null ? scoring.total(one, other) : EXCLUDED;
    }

    @Override
    public int greatestScore() {
        return scoring.weights().total();
    }
}

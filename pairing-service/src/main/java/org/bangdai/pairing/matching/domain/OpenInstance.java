package org.bangdai.pairing.matching.domain;

import org.bangdai.pairing.matching.domain.solver.Instance;

/** What locks leave to be solved. @param places of its mentees in the whole; @param free seats that are left */
record OpenInstance(PoolInstance whole, int[] places, int[] free) implements Instance {

    @Override
    public int mentees() {
        return places.length;
    }

    @Override
    public int mentors() {
        return whole.mentors();
    }

    @Override
    public int[] choices(int mentee) {
        return whole.choices(places[mentee]);
    }

    @Override
    public int seats(int mentor) {
        return free[mentor];
    }

    @Override
    public int score(int mentee, int mentor) {
        return whole.score(places[mentee], mentor);
    }

    @Override
    public int greatestScore() {
        return whole.greatestScore();
    }
}

package org.bangdai.pairing.matching.domain.solver;

/** Mentees and mentors by index, in an order of their ids, so that the same pool gives the same solution however it was read. */
public interface Instance {

    /** What {@link #score} says of a pair that may not be. */
    int EXCLUDED = -1;

    int mentees();

    int mentors();

    /** The mentors who may be scored with a mentee, each once; whoever is not among them is excluded. Not to be changed; mentees may share an array. */
    int[] choices(int mentee);

    /** Free seats; not negative. */
    int seats(int mentor);

    /** 0 to {@link #greatestScore}, or {@link #EXCLUDED}; the same at each call. Not asked for mentors without seats. */
    int score(int mentee, int mentor);

    int greatestScore();

    /** What one more pair is worth beside its score: more than all scores together, so that the number of pairs comes first. */
    default long bonus() {
        return 1L + (long) mentees() * greatestScore();
    }
}

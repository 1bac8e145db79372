package org.bangdai.pairing.matching.domain.solver;

/** Looks on while it is solved. Called often and from the solving thread, so it must be quick. */
@FunctionalInterface
public interface Watch {

    Watch NONE = (round, done, all) -> {};

    /** The round in which all that is left is to explain and to prove. */
    int AFTER_SOLVING = Integer.MAX_VALUE;

    /** May throw to break it off. @param done mentees of {@code all} in this round */
    void seen(int round, int done, int all);
}

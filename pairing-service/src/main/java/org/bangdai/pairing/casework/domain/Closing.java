package org.bangdai.pairing.casework.domain;

import java.time.Instant;
import java.util.Set;
import org.bangdai.pairing.casework.domain.Matter.Sort;

/** How a case ended. @param text what was agreed or done; @param by the actor */
public record Closing(Outcome outcome, String text, String by, Instant at) {

    public enum Outcome {
        /** A dispute, by agreement. */
        SETTLED(Sort.DISPUTE),
        /** An enterprise's problem. */
        SOLVED(Sort.PROBLEM),
        /** Nothing can be done about it here. */
        NOT_SOLVABLE(Sort.PROBLEM),
        /** To a court, an arbitration or another department. */
        REFERRED(Sort.DISPUTE, Sort.PROBLEM),
        /** It was none, or has gone by itself. */
        WITHDRAWN(Sort.DISPUTE, Sort.PROBLEM);

        // The set is immutable, though its type does not tell.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<Sort> of;

        Outcome(Sort... of) {
            this.of = Set.of(of);
        }

        boolean endsA(Sort sort) {
            return of.contains(sort);
        }
    }
}

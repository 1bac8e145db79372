package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The pairing that follows another by a transfer, before it is there.
 *
 * @param seat what its seat with the new mentor is held by; each attempt's own, so that a late one can only give back its own
 */
public record Successor(Terms terms, String seat) {

    private static final char ATTEMPT = '/';

    /** @param attempt unique */
    public static Successor of(Terms terms, String predecessorId, String attempt) {
        return new Successor(terms, terms.pairingId() + "#" + predecessorId + ATTEMPT + attempt);
    }

    /** Without an offer: the organiser has decided. */
    public Active start(LocalDate day) {
        return Active.starting(terms, day, seat);
    }

    /** The pairing whose transfer took this seat, or nothing where no transfer did. */
    public static Optional<String> predecessorOf(String seat) {
        int from = seat.lastIndexOf('#');
        int to = seat.indexOf(ATTEMPT, from);
        return to < 0 ? Optional.empty() : Optional.of(seat.substring(from + 1, to));
    }
}

package org.bangdai.pairing.lineage.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Pairing.Outcome;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.jspecify.annotations.Nullable;

/**
 * A pairing seen from one of the two.
 *
 * @param personId the other one
 * @param endedOn null while it is active
 */
public record Bond(
        String pairingId,
        String personId,
        String name,
        Role role,
        LocalDate startsOn,
        @Nullable LocalDate endedOn) {

    /** Which way to look from a person. */
    public enum Way {
        MENTORS,
        MENTEES
    }

    /** Empty where nobody taught anybody: it never began, was broken off, or was an emergency's. */
    public static Optional<Bond> of(Pairing pairing, Way way) {
        if (pairing.terms().role() == Role.EMERGENCY) {
            return Optional.empty();
        }
        return switch (pairing) {
            case Active it -> Optional.of(of(it, way, it.startsOn(), null));
            case Transferring it -> Optional.of(of(it, way, it.startsOn(), null));
            case Ended it ->
                it.outcome() == Outcome.TERMINATED
                        ? Optional.empty()
                        : Optional.of(of(it, way, it.startsOn(), it.endedOn()));
            default -> Optional.empty();
        };
    }

    private static Bond of(Pairing pairing, Way way, LocalDate startsOn, @Nullable LocalDate endedOn) {
        var terms = pairing.terms();
        return way == Way.MENTORS
                ? new Bond(terms.pairingId(), terms.mentorId(), terms.mentorName(), terms.role(), startsOn, endedOn)
                : new Bond(terms.pairingId(), terms.menteeId(), terms.menteeName(), terms.role(), startsOn, endedOn);
    }
}

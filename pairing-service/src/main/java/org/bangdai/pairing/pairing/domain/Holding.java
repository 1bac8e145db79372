package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What a ceremony does with a pairing. Each step may be repeated: a pairing that is no longer held for that ceremony stays as it is. */
public final class Holding {

    private Holding() {}

    /** Holds an open proposal back, so that the last consent does not begin it yet. */
    public static Decision<Pairing> hold(Pairing pairing, String ceremonyId) {
        String present = pairing.terms().ceremonyId();
        if (!isOffer(pairing) && !(pairing instanceof Agreed)) {
            return Decision.refuse(new PairingRefusal.NotForACeremony());
        }
        if (present != null) {
            return present.equals(ceremonyId)
                    ? Decision.change(pairing)
                    : Decision.refuse(new PairingRefusal.InAnotherCeremony());
        }
        return Decision.change(in(pairing, ceremonyId));
    }

    /** The ceremony takes place: what is agreed begins, what is not is held back no longer. */
    public static Decision<Pairing> celebrate(Pairing pairing, String ceremonyId, LocalDate today) {
        return release(pairing, ceremonyId, today, true);
    }

    /** Leaves the ceremony, or the ceremony does not take place: what is agreed begins by itself. */
    public static Decision<Pairing> leave(Pairing pairing, String ceremonyId, LocalDate today) {
        return release(pairing, ceremonyId, today, false);
    }

    private static Decision<Pairing> release(Pairing pairing, String ceremonyId, LocalDate today, boolean held) {
        if (!pairing.terms().isFor(ceremonyId)) {
            return Decision.change(pairing);
        }
        if (pairing instanceof Agreed agreed) {
            return agreed.begin(today, held ? ceremonyId : null);
        }
        return Decision.change(isOffer(pairing) ? in(pairing, null) : pairing);
    }

    private static boolean isOffer(Pairing pairing) {
        return pairing instanceof Claiming || pairing instanceof Proposed || pairing instanceof Activating;
    }

    private static Pairing in(Pairing pairing, @Nullable String ceremony) {
        Terms terms = pairing.terms().in(ceremony);
        return switch (pairing) {
            case Claiming it -> new Claiming(terms, it.expiresAt());
            case Proposed it -> new Proposed(terms, it.expiresAt(), it.consents(), it.attempts());
            case Activating it -> new Activating(terms, it.expiresAt(), it.consents(), it.last(), it.attempt());
            default -> pairing;
        };
    }
}

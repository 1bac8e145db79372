package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.util.List;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Both sides are asked.
 *
 * @param consents person ids of those who said yes
 * @param attempts how often a seat was asked for: the mentor may have been full
 */
public record Proposed(Terms terms, Instant expiresAt, List<String> consents, int attempts) implements Pairing {

    public Proposed {
        consents = List.copyOf(consents);
    }

    @Override
    public @Nullable String intent() {
        return null;
    }

    public Decision<Pairing> accept(String by, Instant now) {
        if (!terms.isParty(by)) {
            return Decision.refuse(new PairingRefusal.NotAParty());
        }
        if (!now.isBefore(expiresAt)) {
            return Decision.refuse(new PairingRefusal.OfferExpired());
        }
        if (consents.contains(by)) {
            return Decision.change(this);
        }
        if (consents.isEmpty()) {
            return Decision.change(new Proposed(terms, expiresAt, List.of(by), attempts));
        }
        return Decision.change(new Activating(terms, expiresAt, consents, by, attempts + 1));
    }

    public Decision<Pairing> decline(String by, Instant now) {
        if (!terms.isParty(by)) {
            return Decision.refuse(new PairingRefusal.NotAParty());
        }
        if (!now.isBefore(expiresAt)) {
            return Decision.refuse(new PairingRefusal.OfferExpired());
        }
        return Lapsed.declined(terms, by, now, null);
    }

    /** Once its time has come; before that nothing. */
    public Decision<Pairing> expire(Instant now) {
        return now.isBefore(expiresAt) ? Decision.change(this) : Lapsed.expired(terms, now);
    }
}

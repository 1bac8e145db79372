package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Both have said yes and the mentor's seat is kept; waits for its ceremony (结对仪式).
 *
 * @param seat what holds the mentor's seat
 */
public record Agreed(Terms terms, Instant agreedAt, String seat) implements Pairing {

    @Override
    public @Nullable String intent() {
        return null;
    }

    /** @param ceremony that it takes place in; null where it begins by itself */
    public Decision<Pairing> begin(LocalDate today, @Nullable String ceremony) {
        Active active = Active.starting(terms.in(ceremony), today, seat);
        return Decision.change(active, active.created());
    }

    /** It cannot begin after all; the seat goes back. @param reason {@code MUST_AVOID} or {@code MENTOR_UNAVAILABLE} */
    public Decision<Pairing> obstructed(Pairing.Lapse reason, Instant now) {
        return Lapsed.obstructed(terms, reason, now, seat);
    }

    /** One side has thought better of it. */
    public Decision<Pairing> decline(String by, Instant now) {
        return terms.isParty(by)
                ? Lapsed.declined(terms, by, now, seat)
                : Decision.refuse(new PairingRefusal.NotAParty());
    }
}

package org.bangdai.pairing.pairing.ceremony.domain;

import java.util.Map;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Does not take place.
 *
 * @param released whether its pairings wait no longer
 */
public record Cancelled(Details details, Guests guests, String reason, boolean released) implements Ceremony {

    public static final String INTENT = "call-off";

    @Override
    public @Nullable String intent() {
        return released ? null : INTENT;
    }

    @Override
    public Cancelled with(Guests next) {
        return new Cancelled(details, next, reason, released);
    }

    /** @param standings what became of those on its list */
    public Decision<Ceremony> done(Map<String, Entry.Standing> standings) {
        Guests next = guests.move(Entry.Standing.JOINED, standings).move(Entry.Standing.JOINING, standings);
        return Decision.change(new Cancelled(details, next, reason, true));
    }
}

package org.bangdai.pairing.pairing.ceremony.domain;

import java.time.LocalDate;
import java.util.Map;
import org.bangdai.platform.decision.Decision;

/**
 * Takes place: its pairings are being activated, one after the other.
 *
 * @param day the first day of each of them, however long it takes
 */
public record Celebrating(Details details, Guests guests, LocalDate day) implements Ceremony {

    public static final String INTENT = "celebrate";

    @Override
    public String intent() {
        return INTENT;
    }

    @Override
    public Celebrating with(Guests next) {
        return new Celebrating(details, next, day);
    }

    /** @param standings what became of those on its list */
    public Decision<Ceremony> done(Map<String, Entry.Standing> standings) {
        Held held = new Held(details, guests.move(Entry.Standing.JOINED, standings));
        return Decision.change(held, CeremonyEvents.held(held));
    }
}

package org.bangdai.pairing.pairing.ceremony.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 结对仪式. Pairings on its list are held back until it takes place: the last consent makes them {@code Agreed}, with the mentor's seat kept. What has to be done
 * to all of them is an intent, finished whatever crashes.
 */
public sealed interface Ceremony permits Scheduled, Celebrating, Held, Cancelled {

    Details details();

    Guests guests();

    /** The name of what is to be done to the pairings; null where nothing is. */
    @Nullable
    String intent();

    /** The same with another list. */
    Ceremony with(Guests next);

    /** Whether a pairing on its list has to wait for it. */
    default boolean awaits(String pairingId) {
        return this instanceof Scheduled
                && guests().of(pairingId).filter(Entry::takesPart).isPresent();
    }

    /** From the day itself on. @param person of a pairing that takes part */
    default Decision<Ceremony> attend(String person, Attendance attendance, Instant now, ZoneId zone) {
        if (this instanceof Cancelled) {
            return Decision.refuse(new CeremonyRefusal.IsCancelled());
        }
        if (!guests().any(it -> it.takesPart() && it.isParty(person))) {
            return Decision.refuse(new CeremonyRefusal.NotAGuest());
        }
        if (isBeforeItsDay(now, zone)) {
            return Decision.refuse(new CeremonyRefusal.NotYet());
        }
        Guests next = guests().change(it -> it.isParty(person), it -> it.attended(person, attendance));
        return next.equals(guests())
                ? Decision.change(this)
                : Decision.change(
                        with(next),
                        new CeremonyEvents.CeremonyAttended(
                                details().ceremonyId(), details().division(), person, attendance));
    }

    /** One side signs for one pairing. */
    default Decision<Ceremony> pledge(String pairingId, String person) {
        if (this instanceof Cancelled) {
            return Decision.refuse(new CeremonyRefusal.IsCancelled());
        }
        Entry entry = guests().of(pairingId)
                .filter(it -> it.takesPart() && it.isParty(person))
                .orElse(null);
        if (entry == null) {
            return Decision.refuse(new CeremonyRefusal.NotAGuest());
        }
        if (entry.pledged().contains(person)) {
            return Decision.change(this);
        }
        Guests next = guests().change(it -> it.equals(entry), it -> it.pledged(person));
        return Decision.change(
                with(next),
                new CeremonyEvents.PledgeSigned(
                        details().ceremonyId(),
                        pairingId,
                        entry.mentorId(),
                        entry.menteeId(),
                        details().division(),
                        person));
    }

    default boolean isBeforeItsDay(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone)
                .isBefore(LocalDate.ofInstant(details().heldOn(), zone));
    }
}

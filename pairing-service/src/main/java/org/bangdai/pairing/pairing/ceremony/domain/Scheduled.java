package org.bangdai.pairing.pairing.ceremony.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Is to come. */
public record Scheduled(Details details, Guests guests) implements Ceremony {

    /** Pairings that joined are to be held back. */
    public static final String GATHER = "gather";

    /** @param joining open proposals, each once */
    public static Decision<Ceremony> schedule(Details details, List<Entry> joining, Instant now) {
        CeremonyRefusal refusal = details.refusal(now).orElse(null);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Optional<Guests> guests = new Guests(List.of()).with(joining);
        if (guests.isEmpty()) {
            return Decision.refuse(new CeremonyRefusal.Full(Guests.MOST));
        }
        Scheduled scheduled = new Scheduled(details, guests.get());
        return Decision.change(scheduled, CeremonyEvents.scheduled(scheduled));
    }

    @Override
    public @Nullable String intent() {
        return guests.any(it -> it.standing() == Entry.Standing.JOINING) ? GATHER : null;
    }

    @Override
    public Scheduled with(Guests next) {
        return new Scheduled(details, next);
    }

    public Decision<Ceremony> join(List<Entry> joining) {
        Guests next = guests.with(joining).orElse(null);
        if (next == null) {
            return Decision.refuse(new CeremonyRefusal.Full(Guests.MOST));
        }
        if (next.equals(guests)) {
            return Decision.change(this);
        }
        List<Entry> fresh = next.entries().stream()
                .filter(it -> !guests.entries().contains(it))
                .toList();
        return Decision.change(with(next), CeremonyEvents.joined(this, fresh));
    }

    /** @param standings what became of those that joined */
    public Decision<Ceremony> gathered(Map<String, Entry.Standing> standings) {
        return Decision.change(with(guests.move(Entry.Standing.JOINING, standings)));
    }

    public Decision<Ceremony> left(String pairingId) {
        return Decision.change(with(guests.change(
                it -> it.pairingId().equals(pairingId) && it.takesPart(), it -> it.now(Entry.Standing.LEFT))));
    }

    /** Another time or place. The pledge stands once somebody has signed it. */
    public Decision<Ceremony> reschedule(Details next, Instant now) {
        if (next.equals(details)) {
            return Decision.change(this);
        }
        CeremonyRefusal refusal = next.refusal(now).orElse(null);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        if (!next.pledge().equals(details.pledge())
                && guests.any(it -> !it.pledged().isEmpty())) {
            return Decision.refuse(new CeremonyRefusal.PledgeSigned());
        }
        Scheduled moved = new Scheduled(next, guests);
        return Decision.change(moved, CeremonyEvents.rescheduled(moved));
    }

    /** On its day or after it, once everybody who joined is held back. */
    public Decision<Ceremony> celebrate(Instant now, ZoneId zone) {
        if (isBeforeItsDay(now, zone)) {
            return Decision.refuse(new CeremonyRefusal.NotYet());
        }
        return intent() == null
                ? Decision.change(new Celebrating(details, guests, LocalDate.ofInstant(now, zone)))
                : Decision.refuse(new CeremonyRefusal.StillGathering());
    }

    public Decision<Ceremony> cancel(String reason) {
        Cancelled cancelled = new Cancelled(details, guests, reason, false);
        return Decision.change(cancelled, CeremonyEvents.cancelled(this, reason));
    }
}

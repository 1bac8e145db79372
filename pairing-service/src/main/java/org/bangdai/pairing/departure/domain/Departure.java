package org.bangdai.pairing.departure.domain;

import java.time.Instant;
import java.util.Optional;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A person of whom the registry was told something, and whether they have left. What follows is started once for each time that they leave, however often and in
 * whatever order it is told; {@code number} counts these times.
 */
public sealed interface Departure {

    String FOLLOW = "follow-departure";

    String personId();

    String division();

    int number();

    /** When to look again; null where nothing is to come. */
    @Nullable
    Instant dueAt();

    /** In the middle of starting what follows. */
    default @Nullable String intent() {
        return this instanceof Leaving ? FOLLOW : null;
    }

    /** Something was told; what belongs together is awaited. */
    Departure watched(String division, Instant dueAt);

    /** @param leave empty where the person is there; @param nextDue when to look again, whatever is told meanwhile */
    Decision<Departure> seen(Optional<Leave> leave, @Nullable Instant nextDue);

    /** Is there, or is not known to have left. */
    record Present(
            String personId,
            String division,
            int number,
            @Nullable Instant dueAt) implements Departure {

        @Override
        public Departure watched(String newDivision, Instant newDueAt) {
            return new Present(personId, newDivision, number, newDueAt);
        }

        @Override
        public Decision<Departure> seen(Optional<Leave> leave, @Nullable Instant nextDue) {
            return Decision.change(leave.<Departure>map(it -> new Leaving(personId, division, number + 1, it, nextDue))
                    .orElseGet(() -> new Present(personId, division, number, nextDue)));
        }
    }

    /** Has left; what follows is being started. Goes on whatever is told meanwhile. */
    record Leaving(
            String personId,
            String division,
            int number,
            Leave leave,
            @Nullable Instant dueAt) implements Departure {

        /** Names this leave and no other, for what is started by it. */
        public String key() {
            return "departure:" + personId + ":" + number;
        }

        @Override
        public Departure watched(String newDivision, Instant newDueAt) {
            return new Leaving(personId, newDivision, number, leave, newDueAt);
        }

        @Override
        public Decision<Departure> seen(Optional<Leave> other, @Nullable Instant nextDue) {
            return Decision.change(this);
        }

        public Gone followed() {
            return new Gone(personId, division, number, leave, dueAt);
        }
    }

    /** Has left, and what follows was started. */
    record Gone(
            String personId,
            String division,
            int number,
            Leave leave,
            @Nullable Instant dueAt) implements Departure {

        @Override
        public Departure watched(String newDivision, Instant newDueAt) {
            return new Gone(personId, newDivision, number, leave, newDueAt);
        }

        /** Still gone, for whatever cause by now; or back. */
        @Override
        public Decision<Departure> seen(Optional<Leave> other, @Nullable Instant nextDue) {
            return Decision.change(
                    other.isPresent()
                            ? new Gone(personId, division, number, leave, nextDue)
                            : new Present(personId, division, number, nextDue));
        }
    }
}

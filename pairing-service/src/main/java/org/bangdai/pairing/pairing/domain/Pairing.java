package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingLapsed;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingOffered;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 结对: one mentor, one mentee, a role, a term. Each state offers what may happen in it; the two in the middle of a command over several documents
 * ({@link Claiming}, {@link Activating}) and those that still hold what they must give back are intents, which are finished whatever crashes.
 */
public sealed interface Pairing {

    Terms terms();

    /** The name of the intent that a pairing in this state is in the middle of; null where nothing is pending. */
    @Nullable
    String intent();

    /** Why a pairing never became active. */
    enum Lapse {
        DECLINED,
        EXPIRED,
        /** The mentee has another PRIMARY pairing; nobody was ever offered this one. */
        UNCLAIMED
    }

    enum Outcome {
        COMPLETED,
        TERMINATED
    }

    /** Asks for the mentee's PRIMARY slot. */
    record Claiming(Terms terms, Instant expiresAt) implements Pairing {

        public static final String INTENT = "claim";

        @Override
        public String intent() {
            return INTENT;
        }

        public Decision<Pairing> claimed() {
            return Decision.change(
                    new Proposed(terms, expiresAt, List.of(), 0),
                    new PairingOffered(
                            terms.pairingId(),
                            terms.mentorId(),
                            terms.menteeId(),
                            terms.role(),
                            terms.division(),
                            expiresAt));
        }

        public Decision<Pairing> unclaimed(Instant at) {
            return Decision.change(new Lapsed(terms, Lapse.UNCLAIMED, at, false));
        }
    }

    /**
     * Both sides are asked.
     *
     * @param consents person ids of those who said yes
     * @param attempts how often a seat was asked for: the mentor may have been full
     */
    record Proposed(Terms terms, Instant expiresAt, List<String> consents, int attempts) implements Pairing {

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
            return lapsed(Lapse.DECLINED, now);
        }

        /** Once its time has come; before that nothing. */
        public Decision<Pairing> expire(Instant now) {
            return now.isBefore(expiresAt) ? Decision.change(this) : lapsed(Lapse.EXPIRED, now);
        }

        private Decision<Pairing> lapsed(Lapse reason, Instant now) {
            return Decision.change(
                    new Lapsed(terms, reason, now, false),
                    new PairingLapsed(
                            terms.pairingId(),
                            terms.mentorId(),
                            terms.menteeId(),
                            terms.role(),
                            terms.division(),
                            reason));
        }
    }

    /**
     * Both said yes; asks for a seat with the mentor.
     *
     * @param last whose consent completed it, and is taken back where no seat is free
     * @param attempt makes this request's seat its own
     */
    record Activating(Terms terms, Instant expiresAt, List<String> consents, String last, int attempt)
            implements Pairing {

        public static final String INTENT = "activate";

        public Activating {
            consents = List.copyOf(consents);
        }

        @Override
        public String intent() {
            return INTENT;
        }

        public String seat() {
            return seatOf(terms.pairingId(), attempt);
        }

        public Decision<Pairing> seated(LocalDate today) {
            LocalDate endsOn = today.plusMonths(terms.termMonths()).minusDays(1);
            return Decision.change(
                    new Active(terms, today, endsOn, seat()), PairingEvents.created(terms, today, endsOn));
        }

        public Decision<Pairing> full() {
            return Decision.change(new Proposed(terms, expiresAt, consents, attempt));
        }
    }

    /**
     * In its term.
     *
     * @param endsOn the last day
     * @param seat what holds the mentor's seat
     */
    record Active(Terms terms, LocalDate startsOn, LocalDate endsOn, String seat) implements Pairing {

        @Override
        public @Nullable String intent() {
            return null;
        }

        public Decision<Pairing> complete(LocalDate today) {
            return Decision.change(
                    new Ended(terms, startsOn, today, Outcome.COMPLETED, null, seat, false),
                    PairingEvents.completed(terms, today));
        }

        public Decision<Pairing> terminate(String reason, LocalDate today) {
            return Decision.change(
                    new Ended(terms, startsOn, today, Outcome.TERMINATED, reason, seat, false),
                    PairingEvents.terminated(terms, today, reason));
        }
    }

    /** @param released whether the mentee's slot has been given back */
    record Lapsed(Terms terms, Lapse reason, Instant at, boolean released) implements Pairing {

        public Decision<Pairing> giveBack() {
            return Decision.change(new Lapsed(terms, reason, at, true));
        }

        @Override
        public @Nullable String intent() {
            return released ? null : RELEASE;
        }
    }

    /**
     * Over.
     *
     * @param reason why it was terminated; null where it was completed
     * @param released whether the mentee's slot and the mentor's seat have been given back
     */
    record Ended(
            Terms terms,
            LocalDate startsOn,
            LocalDate endedOn,
            Outcome outcome,
            @Nullable String reason,
            String seat,
            boolean released)
            implements Pairing {

        public Decision<Pairing> giveBack() {
            return Decision.change(new Ended(terms, startsOn, endedOn, outcome, reason, seat, true));
        }

        @Override
        public @Nullable String intent() {
            return released ? null : RELEASE;
        }
    }

    String RELEASE = "release";

    static String seatOf(String pairingId, int attempt) {
        return pairingId + "#" + attempt;
    }

    /** The pairing that a seat was taken for. */
    static String pairingOf(String seat) {
        return seat.substring(0, seat.lastIndexOf('#'));
    }

    /** Whether the pairing has a right to this seat now. */
    default boolean holds(String seat) {
        return switch (this) {
            case Activating activating -> activating.seat().equals(seat);
            case Active active -> active.seat().equals(seat);
            case Claiming claiming -> false;
            case Proposed proposed -> false;
            case Lapsed lapsed -> false;
            case Ended ended -> false;
        };
    }

    /** Whether it is still on its way, or active: holds the mentee's PRIMARY slot where it is one. */
    default boolean isOpen() {
        return !(this instanceof Lapsed) && !(this instanceof Ended);
    }

    /** Every party's consent so far; both once it is active. */
    default List<String> consented() {
        return switch (this) {
            case Claiming claiming -> List.of();
            case Proposed proposed -> proposed.consents();
            case Activating activating -> {
                List<String> all = new ArrayList<>(activating.consents());
                all.add(activating.last());
                yield all;
            }
            case Active active -> List.of(terms().mentorId(), terms().menteeId());
            case Lapsed lapsed -> List.of();
            case Ended ended -> List.of(terms().mentorId(), terms().menteeId());
        };
    }
}

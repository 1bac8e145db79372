package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to pairings, as it is published. Person ids are the mentor's and the mentee's. */
public final class PairingEvents {

    private PairingEvents() {}

    public record PairingOffered(
            String pairingId, String mentorId, String menteeId, Role role, String division, Instant expiresAt)
            implements Event {
        @Override
        public String type() {
            return "pairing-offered";
        }
    }

    public record PairingLapsed(
            String pairingId, String mentorId, String menteeId, Role role, String division, Pairing.Lapse reason)
            implements Event {
        @Override
        public String type() {
            return "pairing-lapsed";
        }
    }

    /**
     * @param ceremonyId the ceremony in which it was activated
     * @param reason of an EMERGENCY pairing: what the emergency is; {@code endsOn} is then the last day on which it may be ratified
     */
    public record PairingCreated(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            String leaderId,
            LocalDate startsOn,
            LocalDate endsOn,
            String programmeVersion,
            @Nullable String predecessorId,
            @Nullable String ceremonyId,
            @Nullable String reason)
            implements Event {
        @Override
        public String type() {
            return "pairing-created";
        }
    }

    public record PairingCompleted(
            String pairingId, String mentorId, String menteeId, Role role, String division, LocalDate endedOn)
            implements Event {
        @Override
        public String type() {
            return "pairing-completed";
        }
    }

    public record PairingTerminated(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            LocalDate endedOn,
            String reason)
            implements Event {
        @Override
        public String type() {
            return "pairing-terminated";
        }
    }

    /** 换人: the old pairing's end; {@code pairing-created} of the successor is the other half. */
    public record PairingTransferred(
            String pairingId,
            String successorId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            LocalDate endedOn,
            String reason)
            implements Event {
        @Override
        public String type() {
            return "pairing-transferred";
        }
    }

    /** Both have said yes; it is held back for a ceremony. */
    public record PairingAgreed(
            String pairingId, String mentorId, String menteeId, Role role, String division, String ceremonyId)
            implements Event {
        @Override
        public String type() {
            return "pairing-agreed";
        }
    }

    /** An emergency's pairing goes on to a stated day. */
    public record PairingRatified(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            LocalDate endsOn,
            String reason)
            implements Event {
        @Override
        public String type() {
            return "pairing-ratified";
        }
    }

    /** An emergency's pairing is over because nobody ratified it. */
    public record EmergencyLapsed(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            LocalDate endedOn,
            Pairing.Outcome reason)
            implements Event {
        @Override
        public String type() {
            return "emergency-lapsed";
        }
    }

    /** The term ends soon. */
    public record PairingEnding(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            LocalDate endsOn,
            @Nullable String proposedBy)
            implements Event {
        @Override
        public String type() {
            return "pairing-ending";
        }
    }

    /** The term is over, and a person has to complete it. */
    public record PairingOverdue(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            LocalDate endsOn,
            @Nullable String proposedBy)
            implements Event {
        @Override
        public String type() {
            return "pairing-overdue";
        }
    }

    /** Every mentor to be asked has refused, kept silent, or could not be asked any more. */
    public record PairingExhausted(
            String pairingId,
            String mentorId,
            String menteeId,
            Role role,
            String division,
            int choices,
            @Nullable String proposedBy)
            implements Event {
        @Override
        public String type() {
            return "pairing-exhausted";
        }
    }

    static PairingAgreed agreed(Terms terms, String ceremonyId) {
        return new PairingAgreed(
                terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.role(), terms.division(), ceremonyId);
    }

    static PairingRatified ratified(Terms terms, LocalDate endsOn, String reason) {
        return new PairingRatified(
                terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.role(), terms.division(), endsOn, reason);
    }

    static EmergencyLapsed notRatified(Terms terms, LocalDate endedOn) {
        return new EmergencyLapsed(
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.role(),
                terms.division(),
                endedOn,
                Pairing.Outcome.NOT_RATIFIED);
    }

    static Event term(Terms terms, LocalDate endsOn, TermNotice notice) {
        return switch (notice) {
            case ENDING ->
                new PairingEnding(
                        terms.pairingId(),
                        terms.mentorId(),
                        terms.menteeId(),
                        terms.role(),
                        terms.division(),
                        endsOn,
                        terms.proposer());
            case OVERDUE ->
                new PairingOverdue(
                        terms.pairingId(),
                        terms.mentorId(),
                        terms.menteeId(),
                        terms.role(),
                        terms.division(),
                        endsOn,
                        terms.proposer());
        };
    }

    static PairingExhausted exhausted(Terms terms) {
        return new PairingExhausted(
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.role(),
                terms.division(),
                terms.choice() + terms.further().size(),
                terms.proposer());
    }

    static PairingCreated created(Running active, @Nullable String reason) {
        Terms terms = active.terms();
        return new PairingCreated(
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.role(),
                terms.division(),
                terms.leaderId(),
                active.startsOn(),
                active.endsOn(),
                terms.programmeVersion(),
                terms.predecessorId(),
                terms.ceremonyId(),
                reason);
    }

    static PairingCompleted completed(Terms terms, LocalDate endedOn) {
        return new PairingCompleted(
                terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.role(), terms.division(), endedOn);
    }

    static PairingTransferred transferred(Terms terms, String successorId, LocalDate endedOn, String reason) {
        return new PairingTransferred(
                terms.pairingId(),
                successorId,
                terms.mentorId(),
                terms.menteeId(),
                terms.role(),
                terms.division(),
                endedOn,
                reason);
    }

    static PairingTerminated terminated(Terms terms, LocalDate endedOn, String reason) {
        return new PairingTerminated(
                terms.pairingId(), terms.mentorId(), terms.menteeId(), terms.role(), terms.division(), endedOn, reason);
    }
}

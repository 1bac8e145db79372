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
            @Nullable String predecessorId)
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

    static PairingCreated created(Active active) {
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
                terms.predecessorId());
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

package org.bangdai.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.pairing.Pairings.Selection;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as callers see one.
 *
 * @param consents person ids of those who have said yes
 * @param lapse why it lapsed
 */
record PairingView(
        String id,
        State state,
        String mentorId,
        String mentorName,
        String menteeId,
        String menteeName,
        Role role,
        String division,
        String leaderId,
        String programmeVersion,
        List<String> consents,
        @Nullable Instant expiresAt,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        Pairing.@Nullable Lapse lapse,
        @Nullable String reason,
        @Nullable String predecessorId,
        @Nullable String successorId) {

    enum State {
        PROPOSED,
        ACTIVE,
        LAPSED,
        COMPLETED,
        TERMINATED,
        TRANSFERRED
    }

    static PairingView of(Pairing pairing) {
        return switch (pairing) {
            case Claiming it -> open(it, it.expiresAt());
            case Proposed it -> open(it, it.expiresAt());
            case Activating it -> open(it, it.expiresAt());
            case Active it -> view(it, State.ACTIVE, null, it.startsOn(), it.endsOn(), null, null, null);
            case Transferring it -> view(it, State.ACTIVE, null, it.startsOn(), it.endsOn(), null, null, null);
            case Lapsed it -> view(it, State.LAPSED, null, null, null, null, it.reason(), null);
            case Ended it ->
                view(
                        it,
                        State.valueOf(it.outcome().name()),
                        null,
                        it.startsOn(),
                        null,
                        it.endedOn(),
                        null,
                        it.reason());
        };
    }

    private static PairingView open(Pairing pairing, Instant expiresAt) {
        return view(pairing, State.PROPOSED, expiresAt, null, null, null, null, null);
    }

    private static PairingView view(
            Pairing pairing,
            State state,
            @Nullable Instant expiresAt,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            Pairing.@Nullable Lapse lapse,
            @Nullable String reason) {
        Terms terms = pairing.terms();
        return new PairingView(
                terms.pairingId(),
                state,
                terms.mentorId(),
                terms.mentorName(),
                terms.menteeId(),
                terms.menteeName(),
                terms.role(),
                terms.division(),
                terms.leaderId(),
                terms.programmeVersion(),
                pairing.consented(),
                expiresAt,
                startsOn,
                endsOn,
                endedOn,
                lapse,
                reason,
                terms.predecessorId(),
                pairing instanceof Ended ended && ended.successor() != null
                        ? ended.successor().terms().pairingId()
                        : null);
    }

    /** What to look for; a proposal in the middle of a step is listed where it comes out. */
    static @Nullable Selection selection(@Nullable State state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case PROPOSED -> new Selection(Proposed.class.getSimpleName(), null);
            case ACTIVE -> new Selection(Active.class.getSimpleName(), null);
            case LAPSED -> new Selection(Lapsed.class.getSimpleName(), null);
            case COMPLETED -> new Selection(Ended.class.getSimpleName(), Pairing.Outcome.COMPLETED);
            case TERMINATED -> new Selection(Ended.class.getSimpleName(), Pairing.Outcome.TERMINATED);
            case TRANSFERRED -> new Selection(Ended.class.getSimpleName(), Pairing.Outcome.TRANSFERRED);
        };
    }
}

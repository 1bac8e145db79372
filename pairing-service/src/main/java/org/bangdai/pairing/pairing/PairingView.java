package org.bangdai.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Choices;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Ratification;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Starting;
import org.bangdai.pairing.pairing.domain.TermNotice;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as callers see one.
 *
 * @param consents person ids of those who have said yes
 * @param overdue whether the term is over and a person has to complete it
 * @param lapse why it lapsed
 * @param emergency null for pairings that both sides were asked for, and once it is over
 * @param ceremonyId the ceremony that it is held back for, or was activated in
 */
public record PairingView(
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
        boolean overdue,
        Pairing.@Nullable Lapse lapse,
        @Nullable String reason,
        @Nullable String predecessorId,
        @Nullable String successorId,
        ChoiceView choice,
        @Nullable EmergencyView emergency,
        @Nullable String ceremonyId) {

    public enum State {
        PROPOSED,
        /** Both have said yes; waits for its ceremony. */
        AGREED,
        /** An emergency's that has begun, until its ratification. */
        UNRATIFIED,
        ACTIVE,
        LAPSED,
        COMPLETED,
        TERMINATED,
        TRANSFERRED,
        NOT_RATIFIED
    }

    /**
     * Where it stands among the mentee's choices.
     *
     * @param number from 1
     * @param further how many would be asked after this one
     * @param formerId the pairing of the choice before
     * @param nextId the pairing of the choice that was offered after this one
     * @param chain how it goes on after a lapse; null where it does not
     */
    public record ChoiceView(
            int number,
            int further,
            @Nullable String formerId,
            @Nullable String nextId,
            Lapsed.@Nullable Chain chain,
            Lapsed.@Nullable Settlement settlement) {

        static ChoiceView of(Pairing pairing) {
            Terms terms = pairing.terms();
            Choices choices = terms.choices();
            Lapsed lapsed = pairing instanceof Lapsed it ? it : null;
            return new ChoiceView(
                    terms.choice(),
                    terms.further().size(),
                    choices == null ? null : choices.formerId(),
                    lapsed == null ? null : lapsed.nextId(),
                    lapsed == null ? null : lapsed.chain(),
                    lapsed == null ? null : lapsed.settled());
        }
    }

    /** @param ratifyUntil the last day on which it may be ratified; null once it is */
    public record EmergencyView(
            String reason,
            @Nullable LocalDate ratifyUntil,
            @Nullable LocalDate ratifiedOn,
            @Nullable String ratification) {

        static @Nullable EmergencyView of(Pairing pairing) {
            return switch (pairing) {
                case Starting it -> new EmergencyView(it.reason(), it.endsOn(), null, null);
                case Provisional it -> new EmergencyView(it.reason(), it.endsOn(), null, null);
                case Active it -> of(it.ratification());
                default -> null;
            };
        }

        private static @Nullable EmergencyView of(@Nullable Ratification ratified) {
            return ratified == null
                    ? null
                    : new EmergencyView(ratified.emergency(), null, ratified.on(), ratified.reason());
        }
    }

    public static PairingView of(Pairing pairing) {
        Terms terms = pairing.terms();
        Ended ended = pairing instanceof Ended it ? it : null;
        return new PairingView(
                terms.pairingId(),
                state(pairing),
                terms.mentorId(),
                terms.mentorName(),
                terms.menteeId(),
                terms.menteeName(),
                terms.role(),
                terms.division(),
                terms.leaderId(),
                terms.programmeVersion(),
                pairing.consented(),
                expiresAt(pairing),
                startsOn(pairing),
                endsOn(pairing),
                ended == null ? null : ended.endedOn(),
                pairing instanceof Active active && active.told() == TermNotice.OVERDUE,
                pairing instanceof Lapsed lapsed ? lapsed.reason() : null,
                ended == null ? null : ended.reason(),
                terms.predecessorId(),
                ended == null || ended.successor() == null
                        ? null
                        : ended.successor().terms().pairingId(),
                ChoiceView.of(pairing),
                EmergencyView.of(pairing),
                terms.ceremonyId());
    }

    private static State state(Pairing pairing) {
        return switch (pairing) {
            case Claiming it -> State.PROPOSED;
            case Proposed it -> State.PROPOSED;
            case Activating it -> State.PROPOSED;
            case Agreed it -> State.AGREED;
            case Starting it -> State.UNRATIFIED;
            case Provisional it -> State.UNRATIFIED;
            case Active it -> State.ACTIVE;
            case Transferring it -> State.ACTIVE;
            case Lapsed it -> State.LAPSED;
            case Ended it ->
                switch (it.outcome()) {
                    case COMPLETED -> State.COMPLETED;
                    case TERMINATED -> State.TERMINATED;
                    case TRANSFERRED -> State.TRANSFERRED;
                    case NOT_RATIFIED -> State.NOT_RATIFIED;
                };
        };
    }

    private static @Nullable Instant expiresAt(Pairing pairing) {
        return switch (pairing) {
            case Claiming it -> it.expiresAt();
            case Proposed it -> it.expiresAt();
            case Activating it -> it.expiresAt();
            default -> null;
        };
    }

    private static @Nullable LocalDate startsOn(Pairing pairing) {
        return switch (pairing) {
            case Running it -> it.startsOn();
            case Transferring it -> it.startsOn();
            case Ended it -> it.startsOn();
            default -> null;
        };
    }

    private static @Nullable LocalDate endsOn(Pairing pairing) {
        return switch (pairing) {
            case Running it -> it.endsOn();
            case Transferring it -> it.endsOn();
            default -> null;
        };
    }
}

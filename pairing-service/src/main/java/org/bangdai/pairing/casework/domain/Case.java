package org.bangdai.pairing.casework.domain;

import java.time.Instant;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** A dispute or an enterprise's problem. It goes on with the successor when the mentor changes (换人不翻篇). */
public sealed interface Case permits OpenCase, UnassignedCase, ClosedCase {

    CaseFacts facts();

    /** The pairing that works on it, or the last one that did. */
    Owner owner();

    /** The name of the intent that it is in the middle of; null where nothing is pending. */
    @Nullable
    String intent();

    enum State {
        OPEN(OpenCase.class),
        /** Its pairing is over and has no successor: an organiser finds another. */
        UNASSIGNED(UnassignedCase.class),
        CLOSED(ClosedCase.class);

        private final Class<? extends Case> type;

        State(Class<? extends Case> type) {
            this.type = type;
        }

        /** The simple name of the record. */
        public String stored() {
            return type.getSimpleName();
        }
    }

    default State state() {
        return switch (this) {
            case OpenCase open -> State.OPEN;
            case UnassignedCase waiting -> State.UNASSIGNED;
            case ClosedCase closed -> State.CLOSED;
        };
    }

    /** Why it is open again; null where it is not. */
    default @Nullable String reopenedBecause() {
        return null;
    }

    static Decision<Case> open(CaseFacts facts, Terms pairing) {
        OpenCase open = new OpenCase(facts, Owner.of(pairing), null, false);
        return Decision.change(open, CaseEvents.opened(open));
    }

    default Decision<Case> close(Closing.Outcome outcome, String text, Who by, Instant now) {
        if (!by.mayWorkFor(owner())) {
            return Decision.refuse(new CaseRefusal.NotYours());
        }
        if (!outcome.endsA(facts().matter().sort())) {
            return Decision.refuse(new CaseRefusal.OtherOutcome());
        }
        if (this instanceof ClosedCase closed) {
            return closed.closing().outcome() == outcome
                    ? Decision.change(this)
                    : Decision.refuse(new CaseRefusal.AlreadyClosed());
        }
        if (this instanceof UnassignedCase && !by.organiser()) {
            return Decision.refuse(new CaseRefusal.NotYours());
        }
        ClosedCase closed = new ClosedCase(facts(), owner(), new Closing(outcome, text, by.actor(), now));
        return Decision.change(closed, CaseEvents.closed(closed));
    }

    default Decision<Case> reopen(String reason, Who by) {
        if (!by.mayWorkFor(owner())) {
            return Decision.refuse(new CaseRefusal.NotYours());
        }
        if (!(this instanceof ClosedCase)) {
            return reason.equals(reopenedBecause())
                    ? Decision.change(this)
                    : Decision.refuse(new CaseRefusal.NotClosed());
        }
        OpenCase open = new OpenCase(facts(), owner(), reason, false);
        return Decision.change(open, CaseEvents.reopened(open, by.actor()));
    }

    /** An organiser gives one that nobody works on to another pairing. */
    default Decision<Case> assign(Terms pairing) {
        if (this instanceof OpenCase open && open.owner().pairingId().equals(pairing.pairingId())) {
            return Decision.change(this);
        }
        if (!(this instanceof UnassignedCase)) {
            return Decision.refuse(new CaseRefusal.NotUnassigned());
        }
        OpenCase open = new OpenCase(facts(), Owner.of(pairing), null, false);
        return Decision.change(open, CaseEvents.handedOver(open, owner()));
    }
}

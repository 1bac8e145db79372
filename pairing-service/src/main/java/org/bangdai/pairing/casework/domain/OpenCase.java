package org.bangdai.pairing.casework.domain;

import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A pairing works on it.
 *
 * @param reopenedBecause null where it was never closed, or was assigned anew
 * @param settled whether somebody has looked, after it came to the owner, that the owner was not over; whoever ends a pairing finds it from then on
 */
public record OpenCase(
        CaseFacts facts, Owner owner, @Nullable String reopenedBecause, boolean settled) implements Case {

    public static final String SETTLE = "settle";

    @Override
    public @Nullable String intent() {
        return settled ? null : SETTLE;
    }

    /** @param pairing the owner's as it is; null where it is about to start */
    public Decision<Case> settle(@Nullable Pairing pairing) {
        if (pairing != null && !pairing.terms().pairingId().equals(owner.pairingId())) {
            return Decision.change(this);
        }
        if (!(pairing instanceof Ended ended)) {
            return Decision.change(new OpenCase(facts, owner, reopenedBecause, true));
        }
        Successor successor = ended.successor();
        if (successor == null) {
            UnassignedCase waiting = new UnassignedCase(facts, owner, reopenedBecause);
            return Decision.change(waiting, CaseEvents.unassigned(waiting));
        }
        OpenCase next = new OpenCase(facts, Owner.of(successor.terms()), reopenedBecause, false);
        return Decision.change(next, CaseEvents.handedOver(next, owner));
    }
}

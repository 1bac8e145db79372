package org.bangdai.pairing.personal.domain;

import java.time.Instant;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** 依法留存: keeps a person's data from being erased, such as during an inquiry. @param endedAt null while it stands */
public record LegalHold(
        String personId,
        String division,
        String reason,
        String by,
        Instant at,
        @Nullable Instant endedAt) {

    public boolean stands() {
        return endedAt == null;
    }

    public PersonalEvents.LegalHoldPlaced placed() {
        return new PersonalEvents.LegalHoldPlaced(personId, division);
    }

    /** A later one replaces an earlier one; the same again changes nothing. */
    public Decision<LegalHold> replacedBy(LegalHold next) {
        return stands() && reason.equals(next.reason) ? Decision.change(this) : Decision.change(next, next.placed());
    }

    public Decision<LegalHold> end(Instant now) {
        return stands()
                ? Decision.change(
                        new LegalHold(personId, division, reason, by, at, now),
                        new PersonalEvents.LegalHoldEnded(personId, division))
                : Decision.change(this);
    }
}

package org.bangdai.pairing.activity.domain;

import java.time.LocalDate;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Running;
import org.jspecify.annotations.Nullable;

/** Who may write activities of a pairing down, and of which days. */
final class Dates {

    /** An activity is written down within so many days; what comes later is memory, not a record. The programmes set no other limit. */
    static final int RECORD_WITHIN_DAYS = 30;

    private Dates() {}

    /** @param recordedOn day from which the limit counts back: today, or for a correction the day of the first version */
    static @Nullable ActivityRefusal refusal(
            Pairing pairing, LocalDate heldOn, String by, LocalDate today, LocalDate recordedOn) {
        if (!pairing.terms().isParty(by)) {
            return new ActivityRefusal.NotAParty();
        }
        if (!(pairing instanceof Running active)) {
            return new ActivityRefusal.NotActive();
        }
        if (heldOn.isBefore(active.startsOn()) || heldOn.isAfter(active.endsOn()) || heldOn.isAfter(today)) {
            return new ActivityRefusal.OutsideTerm();
        }
        return heldOn.isBefore(recordedOn.minusDays(RECORD_WITHIN_DAYS))
                ? new ActivityRefusal.TooLate(RECORD_WITHIN_DAYS)
                : null;
    }
}

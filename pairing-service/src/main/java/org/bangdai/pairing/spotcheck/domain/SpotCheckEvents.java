package org.bangdai.pairing.spotcheck.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.pairing.spotcheck.domain.SpotCheck.Facts;
import org.bangdai.pairing.spotcheck.domain.SpotCheck.Result;
import org.bangdai.platform.decision.Event;

/** What happens to spot checks, as it is published; keyed by the activity's pairing. */
public final class SpotCheckEvents {

    private SpotCheckEvents() {}

    public record SpotCheckDrawn(
            String spotCheckId,
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            YearMonth month)
            implements Event {
        @Override
        public String type() {
            return "spot-check-drawn";
        }
    }

    /** The reason of one that was not genuine is with {@code activity-voided}. */
    public record SpotCheckFound(
            String spotCheckId,
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            Result finding,
            String foundBy)
            implements Event {
        @Override
        public String type() {
            return "spot-check-found";
        }
    }

    static SpotCheckDrawn drawn(Facts it) {
        return new SpotCheckDrawn(
                it.checkId(), it.activityId(), it.pairingId(), it.mentorId(), it.menteeId(), it.division(), it.month());
    }

    static SpotCheckFound found(Facts it, Result result, String actor) {
        return new SpotCheckFound(
                it.checkId(),
                it.activityId(),
                it.pairingId(),
                it.mentorId(),
                it.menteeId(),
                it.division(),
                it.method(),
                it.heldOn(),
                result,
                actor);
    }
}

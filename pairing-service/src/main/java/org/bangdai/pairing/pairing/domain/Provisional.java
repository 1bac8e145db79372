package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An emergency's pairing that has begun and waits for its ratification; without one it lapses.
 *
 * @param reason what the emergency is
 * @param endsOn the last day on which it may be ratified
 * @param seat what holds the mentor's emergency seat
 */
public record Provisional(Terms terms, String reason, LocalDate startsOn, LocalDate endsOn, String seat)
        implements Running {

    /** An emergency that takes longer wants a proposal with both sides' consent. */
    public static final int LONGEST_DAYS = 90;

    @Override
    public @Nullable String intent() {
        return null;
    }

    /** The last day that a ratification may name. */
    public LocalDate latestEnd() {
        return startsOn.plusDays(LONGEST_DAYS - 1L);
    }

    /** @param until the pairing's last day */
    public Decision<Pairing> ratify(String by, String why, LocalDate until, LocalDate today) {
        if (today.isAfter(endsOn)) {
            return Decision.refuse(new PairingRefusal.RatificationLate(endsOn));
        }
        if (until.isBefore(today) || until.isAfter(latestEnd())) {
            return Decision.refuse(new PairingRefusal.EndOutOfBounds(today, latestEnd()));
        }
        Active ratified =
                new Active(terms, startsOn, until, seat, TermNotice.ENDING, new Ratification(by, why, today, reason));
        return Decision.change(ratified, PairingEvents.ratified(terms, until, why));
    }

    /** Once its time is over; before that nothing. */
    public Decision<Pairing> lapse(LocalDate today) {
        return today.isAfter(endsOn)
                ? Decision.change(
                        new Ended(terms, startsOn, endsOn, Outcome.NOT_RATIFIED, null, seat, false, null),
                        PairingEvents.notRatified(terms, endsOn))
                : Decision.change(this);
    }
}

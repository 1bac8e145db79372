package org.bangdai.notification.cadence;

import java.time.LocalDate;
import org.bangdai.notification.cadence.domain.Step;

/**
 * What {@code notices.yaml} tells of a silent pairing; an event of this service's own, which is not published.
 *
 * @param since the last confirmed activity, or the pairing's first day
 */
public record CadenceMissed(
        String pairingId, String mentorId, String menteeId, String division, LocalDate since, int perMonth, Step step) {

    public static final String TYPE = "cadence-missed";
}

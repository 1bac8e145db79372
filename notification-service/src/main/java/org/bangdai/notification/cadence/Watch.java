package org.bangdai.notification.cadence;

import java.time.LocalDate;
import org.bangdai.notification.cadence.domain.Silence;
import org.bangdai.notification.cadence.domain.Step;
import org.bson.Document;

/**
 * A pairing that is watched.
 *
 * @param looks how often it was asked to be looked at; guards what a look writes
 */
record Watch(
        String pairingId,
        String mentorId,
        String menteeId,
        String division,
        LocalDate startsOn,
        Silence silence,
        long looks) {

    static Watch read(Document row) {
        String told = row.getString("told");
        return new Watch(
                row.getString("_id"),
                row.getString("mentor"),
                row.getString("mentee"),
                row.getString("division"),
                LocalDate.parse(row.getString("startsOn")),
                new Silence(LocalDate.parse(row.getString("since")), told == null ? null : Step.valueOf(told)),
                row.get("looks", Number.class).longValue());
    }
}

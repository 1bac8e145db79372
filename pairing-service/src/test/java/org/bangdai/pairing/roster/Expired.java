package org.bangdai.pairing.roster;

import java.time.Instant;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.Stage;

/** Rosters whose deadline has passed. */
final class Expired {

    private Expired() {}

    static Roster of(Roster roster) {
        String attempt = String.valueOf(roster.attempt());
        Stage stage = roster.stage() instanceof Stage.Committed committed
                ? new Stage.Committed(attempt, committed.at(), Instant.EPOCH)
                : new Stage.Checked(attempt, Instant.EPOCH);
        return new Roster(roster.division(), roster.upload(), roster.counts(), stage, roster.effect());
    }
}

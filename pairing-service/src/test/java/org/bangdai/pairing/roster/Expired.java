package org.bangdai.pairing.roster;

import java.time.Instant;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.Stage;

/** Rosters whose deadline has passed. */
final class Expired {

    private Expired() {}

    static Roster of(Roster roster) {
        Stage stage = new Stage.Checked(String.valueOf(roster.attempt()), Instant.EPOCH);
        return new Roster(roster.division(), roster.upload(), roster.counts(), stage);
    }
}

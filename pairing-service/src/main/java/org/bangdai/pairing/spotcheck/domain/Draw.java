package org.bangdai.pairing.spotcheck.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** One division's draw from the activities that were confirmed in one month. The seed is written down before anybody looks what there is to draw from. */
public sealed interface Draw {

    String division();

    YearMonth month();

    String seed();

    static String idOf(String division, YearMonth month) {
        return division + ":" + month;
    }

    default String id() {
        return idOf(division(), month());
    }

    /** The seed is fixed. */
    record Seeded(String division, YearMonth month, String seed) implements Draw {

        public Drawn draw(Collection<String> activityIds, int percent, String programmeVersion) {
            return new Drawn(
                    division,
                    month,
                    seed,
                    percent,
                    programmeVersion,
                    activityIds.size(),
                    Lot.digest(activityIds),
                    Lot.draw(seed, activityIds, percent));
        }
    }

    /** @param population how many there were; @param digest of their ids, see {@link Lot#digest} */
    record Drawn(
            String division,
            YearMonth month,
            String seed,
            int percent,
            String programmeVersion,
            int population,
            String digest,
            List<String> chosen)
            implements Draw {
        public Drawn {
            chosen = List.copyOf(chosen);
        }
    }
}

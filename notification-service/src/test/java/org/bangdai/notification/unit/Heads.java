package org.bangdai.notification.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;

/** Heads of units for other features' tests. */
public final class Heads {

    private Heads() {}

    public static UnitHeads of(AggregateFactory factory, PersonNames names) {
        return new UnitHeads(new Units(factory), names);
    }

    /** A unit, whom it belongs to, and who heads it from 2020 on; who else works there. */
    public static void unit(AggregateFactory factory, String unit, String parent, String head, String... staff) {
        Units units = new Units(factory);
        units.keep(new UnitListener.UnitChanged(unit, "330523205", parent), meta("unit-changed", unit))
                .block();
        posting(units, unit, head, true);
        for (String person : staff) {
            posting(units, unit, person, false);
        }
    }

    private static void posting(Units units, String unit, String person, boolean heads) {
        String id = unit + person;
        units.keep(
                        new UnitListener.PostingChanged(
                                id, person, unit, "330523205", heads, LocalDate.of(2020, 1, 1), null),
                        meta("posting-changed", id))
                .block();
    }

    static EventMeta meta(String type, String subject) {
        return new EventMeta(
                subject,
                "/pairing-service",
                type,
                subject,
                1,
                Instant.EPOCH,
                "330523205",
                "system:test",
                subject,
                null);
    }
}

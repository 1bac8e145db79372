package org.bangdai.notification.person;

import java.time.Instant;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;

/** Names for other features' tests. */
public final class Persons {

    private Persons() {}

    public static PersonNames names(AggregateFactory factory) {
        return new PersonNames(factory);
    }

    public static void know(PersonNames names, String person, String name, long sequence) {
        EventMeta meta = new EventMeta(
                person + sequence,
                "/pairing-service",
                "person-changed",
                person,
                sequence,
                Instant.EPOCH,
                "330523205",
                "system:test",
                person,
                null);
        names.keep(new PersonListener.PersonChanged(person, name, "330523205"), meta)
                .block();
    }
}

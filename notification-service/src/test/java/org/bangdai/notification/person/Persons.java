package org.bangdai.notification.person;

import java.time.Instant;
import java.util.List;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;

/** Names for other features' tests. */
public final class Persons {

    private Persons() {}

    public static PersonNames names(AggregateFactory factory) {
        return new PersonNames(factory);
    }

    public static void erase(PersonNames names, String person, long sequence, Mentions mentions) {
        names.forget(
                        new PersonListener.PersonErased(person, "330523205"),
                        meta(person, "person-erased", sequence),
                        List.of(mentions))
                .block();
    }

    public static void know(PersonNames names, String person, String name, long sequence) {
        know(names, person, name, null, sequence);
    }

    public static void know(PersonNames names, String person, String name, String leader, long sequence) {
        EventMeta meta = meta(person, "person-changed", sequence);
        names.keep(List.of(new Received<>(new PersonListener.PersonChanged(person, name, "330523205", leader), meta)))
                .block();
    }

    private static EventMeta meta(String person, String type, long sequence) {
        return new EventMeta(
                person + sequence,
                "/pairing-service",
                type,
                person,
                sequence,
                Instant.EPOCH,
                "330523205",
                "system:test",
                person,
                null);
    }
}

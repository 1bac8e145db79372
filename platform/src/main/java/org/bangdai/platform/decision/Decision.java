package org.bangdai.platform.decision;

import java.util.List;

/** What a pure step decided about an aggregate's state: change it, or refuse. */
public sealed interface Decision<T> {

    /**
     * The next state and the events that the change caused, in order. A {@code next} equal to the present state without events is no change:
     * nothing is written and the version stays.
     */
    record Change<T>(T next, List<Event> events) implements Decision<T> {
        public Change {
            events = List.copyOf(events);
        }
    }

    /** Nothing changes; the caller is told why. */
    record Refused<T>(Refusal refusal) implements Decision<T> {}

    static <T> Decision<T> change(T next, Event... events) {
        return new Change<>(next, List.of(events));
    }

    static <T> Decision<T> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}

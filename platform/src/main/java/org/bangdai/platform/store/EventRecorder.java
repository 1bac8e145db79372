package org.bangdai.platform.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.event.EventJson;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/** Turns the events of one kind of aggregate into what its outbox holds: numbered, timed, with the actor and the trace of the command. */
final class EventRecorder<T> {

    /** Who caused the events, and in which trace. */
    record Cause(Caller by, @Nullable String traceparent) {}

    private final Aggregate<T> aggregate;
    private final String source;
    private final Clock clock;

    EventRecorder(Aggregate<T> aggregate, String service, Clock clock) {
        this.aggregate = aggregate;
        this.source = "/" + service + "/" + aggregate.collection;
        this.clock = clock;
    }

    /** @param last the document's sequence before these events */
    List<PendingEvent> record(Cause cause, String id, T state, List<? extends Event> events, long last) {
        if (events.isEmpty()) {
            return List.of();
        }
        String topic = aggregate.topic;
        Function<T, String> key = aggregate.eventKey;
        if (topic == null || key == null) {
            throw new IllegalStateException(aggregate.collection + " declares no topic, but had "
                    + events.getFirst().type());
        }
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<PendingEvent> pending = new ArrayList<>(events.size());
        for (Event event : events) {
            EventMeta meta = new EventMeta(
                    UuidCreator.getTimeOrderedEpoch().toString(),
                    source,
                    event.type(),
                    id,
                    last + pending.size() + 1,
                    time,
                    aggregate.division.apply(state),
                    cause.by().actor(),
                    key.apply(state),
                    cause.traceparent());
            pending.add(new PendingEvent(topic, meta, EventJson.write(event)));
        }
        return pending;
    }
}

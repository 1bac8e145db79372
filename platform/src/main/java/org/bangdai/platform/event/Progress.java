package org.bangdai.platform.event;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far each consumer has come with each subject, and the events that it holds back. Every write is durable when it completes and may be repeated. */
interface Progress {

    /**
     * @param next the sequence that is to be applied next
     * @param holds whether events of this stream may be held back
     */
    record Position(long next, boolean holds) {

        static final Position START = new Position(1, false);
    }

    /**
     * @param first the sequence that must be next for the move to happen; null for full states, which leap from whatever lower one
     * @param last the sequence that was applied last
     */
    record Move(String stream, @Nullable Long first, long last) {}

    /** Of each of these streams, {@link Position#START} where nothing was applied of it. */
    Mono<Map<String, Position>> positions(Collection<String> streams);

    /** All these moves in one write; those that another made first change nothing. */
    Mono<Void> advanceAll(Collection<Move> moves);

    /** {@link Position#START} for a stream that nothing was applied of. */
    Mono<Position> position(String stream);

    /** Moves on from that sequence to the next and gives the position then; empty where another did so first. */
    Mono<Position> advance(String stream, long applied);

    /** For full states: moves on to behind that sequence, from whatever lower one; empty where the stream is as far already. */
    Mono<Position> leap(String stream, long applied);

    /** Keeps the event, replacing what was known of it, and notes on its stream that it holds some. */
    Mono<Void> hold(HeldEvent event);

    Mono<HeldEvent> held(String stream, long sequence);

    Mono<Void> release(String stream, long sequence);

    /** The streams with an event that waits for one of these {@linkplain HeldEvent#subject subjects}. */
    Flux<String> waitingFor(Collection<String> subjects);
}

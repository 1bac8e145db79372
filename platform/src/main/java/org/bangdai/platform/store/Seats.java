package org.bangdai.platform.store;

import reactor.core.publisher.Mono;

/**
 * Bounded sets of holders beside a document's state: a mentor's places for mentees. The document keeps {@code seats.<name>: {capacity, free, open, holders: [..]}};
 * each call is one conditional write, so the capacity is never exceeded, whoever races. Every call may be repeated by the same holder.
 */
public interface Seats {

    enum Taking {
        /** The holder has a seat, from now or from before. */
        SEATED,
        /** No seat is free. */
        FULL,
        /** The seats are closed, or were never opened. */
        CLOSED
    }

    /** Opens the seats or changes their capacity; holders beyond a lowered capacity keep their seats, and none is free until enough have left. */
    Mono<Void> open(String id, String name, int capacity);

    /**
     * As {@link #open}, but never below the holders: false where more than {@code capacity} are seated, and then nothing has
     * changed. Seats that were never opened stay so.
     */
    Mono<Boolean> resize(String id, String name, int capacity);

    /** Lets nobody new in; holders stay. */
    Mono<Void> close(String id, String name);

    Mono<Taking> take(String id, String name, String holder);

    /** Frees the holder's seat, if it has one. */
    Mono<Void> leave(String id, String name, String holder);
}

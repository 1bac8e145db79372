package org.bangdai.local.stack;

import java.util.function.Consumer;

/** A process of the stack. */
interface Part {

    String name();

    /** Where others reach it. */
    String url();

    /**
     * Starts it and waits until it serves. May repeat after {@link #kill()}.
     *
     * @param ended told once when the process ends later although nobody asked it to
     * @throws StackException when it does not come up
     */
    void start(Consumer<StackException> ended);

    /** SIGKILL, and waits for the end. */
    void kill();

    /** Ends it in order, by force when that takes too long; it cannot be started again. May repeat. */
    void stop();
}

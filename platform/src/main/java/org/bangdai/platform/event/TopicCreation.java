package org.bangdai.platform.event;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the declared topics before anything listens; where the broker is away, the service starts without, and they are created when it is back. Any
 * number of replicas may do so at once.
 */
final class TopicCreation implements SmartLifecycle {

    private final BooleanSupplier create;
    private final Duration pause;
    private volatile boolean running;

    /** @param create whether they are there now */
    TopicCreation(BooleanSupplier create, Duration pause) {
        this.create = create;
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        if (!create.getAsBoolean()) {
            Thread.ofVirtual().name("topic-creation").start(this::keepTrying);
        }
    }

    private void keepTrying() {
        do {
            LockSupport.parkNanos(pause.toNanos());
        } while (running && !create.getAsBoolean());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the indexes, before listeners. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2 + 1;
    }
}

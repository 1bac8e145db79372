package org.bangdai.local.mongo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One writer or many readers of the whole server at a time, in the order in which they came. A command of many writes lets others in between two of them, as MongoDB does, so
 * that a read does not wait for all of it.
 */
final class ServerLock {

    /** How long a command goes on while others wait. */
    private static final long TURN_NANOS = 1_000_000;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    /** Guarded by the lock for writing. */
    private long lastLetIn;

    Lock forReading() {
        return lock.readLock();
    }

    Lock forWriting() {
        return lock.writeLock();
    }

    /** Between two writes of one command, by its thread, which has the lock for writing before and after. */
    void letOthersIn() {
        long now = System.nanoTime();
        if (now - lastLetIn < TURN_NANOS) {
            return;
        }
        if (lock.hasQueuedThreads()) {
            lock.writeLock().unlock();
            lock.writeLock().lock();
        }
        lastLetIn = System.nanoTime();
    }
}

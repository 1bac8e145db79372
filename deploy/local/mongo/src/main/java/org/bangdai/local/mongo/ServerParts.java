package org.bangdai.local.mongo;

import java.util.concurrent.atomic.LongAdder;
import org.bangdai.local.mongo.journal.ChangeLog;

/** What all collections of a server share: their lock, where their changes go, and the count of documents examined. */
final class ServerParts {

    private final ServerLock lock = new ServerLock();
    private final LongAdder examined = new LongAdder();
    private volatile ChangeLog changes = ChangeLog.NONE;

    ServerLock lock() {
        return lock;
    }

    LongAdder examined() {
        return examined;
    }

    ChangeLog changes() {
        return changes;
    }

    /** From now on changes go there; what was replayed before has gone nowhere. */
    void logTo(ChangeLog log) {
        changes = log;
    }
}

package org.bangdai.local.mongo;

import java.io.IOException;
import java.util.function.Consumer;
import org.bangdai.local.mongo.journal.Change;
import org.bangdai.local.mongo.journal.ChangeLog;
import org.bangdai.local.mongo.journal.Journal;
import org.bangdai.local.mongo.journal.Snapshots;
import org.jspecify.annotations.Nullable;

/** The journal, which is followed by a snapshot whenever it has grown enough. */
record SnapshottingLog(Journal journal, Snapshots snapshots) implements ChangeLog {

    @Override
    public void add(Change change) {
        journal.add(change);
    }

    @Override
    public long position() {
        return journal.position();
    }

    @Override
    public void whenDurable(long position, Consumer<@Nullable IOException> then) {
        if (position > 0) {
            snapshots.writeIfDue();
        }
        journal.whenDurable(position, then);
    }
}

package org.bangdai.local.mongo.journal;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where changes go, in the order in which they are made. */
public interface ChangeLog {

    /** Keeps nothing: what is in memory is all there is. */
    ChangeLog NONE = new ChangeLog() {
        @Override
        public void add(Change change) {}

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void whenDurable(long position, Consumer<@Nullable IOException> then) {
            then.accept(null);
        }
    };

    /** Called under the server's write lock only, so that the order is that of the changes. Does not wait for the disk. */
    void add(Change change);

    /** How many changes were added; read under the server's lock. */
    long position();

    /**
     * Calls back once the first {@code position} changes are on disk, with the failure where they will never be. At once, on the caller's thread,
     * where that is known already.
     */
    void whenDurable(long position, Consumer<@Nullable IOException> then);
}

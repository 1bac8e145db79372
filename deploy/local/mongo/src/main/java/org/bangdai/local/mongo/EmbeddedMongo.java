package org.bangdai.local.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bangdai.local.mongo.journal.Journal;
import org.bangdai.local.mongo.journal.Snapshots;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks MongoDB's wire protocol, inside this process, on the loopback address: for tests and for running everything with one command.
 * What it does and what it does not is in the module's README. Any number may run side by side. Closing ends its connections; the data folder of a
 * durable one then holds all that was acknowledged, as it does at any moment.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final long SNAPSHOT_FLOOR = 32L << 20;

    private final EmbeddedBackend backend;
    private final WireServer server;
    private final @Nullable Journal journal;
    private final @Nullable Snapshots snapshots;

    private EmbeddedMongo(EmbeddedBackend backend, int port, @Nullable Journal journal, @Nullable Snapshots snapshots)
            throws IOException {
        this.backend = backend;
        this.journal = journal;
        this.snapshots = snapshots;
        this.server = new WireServer(backend, port);
    }

    /** A server on a free port whose data is gone when it is closed. */
    public static EmbeddedMongo inMemory() {
        try {
            return new EmbeddedMongo(new EmbeddedBackend(), 0, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A server that keeps its data in a folder: an acknowledged write is on disk. Starts with what the folder holds.
     *
     * @param dataDir made where it is missing; used by one server at a time
     * @param port 0 for any free one
     * @throws IOException where the folder or the port cannot be used, with a line for people
     * @throws org.bangdai.local.mongo.journal.CorruptJournalException where the files are damaged, with a line for people
     */
    public static EmbeddedMongo at(Path dataDir, int port) throws IOException {
        return at(dataDir, port, SNAPSHOT_FLOOR);
    }

    /** @param snapshotFloor bytes of journal below which no snapshot is written */
    static EmbeddedMongo at(Path dataDir, int port, long snapshotFloor) throws IOException {
        EmbeddedBackend backend = new EmbeddedBackend();
        Journal journal = Journal.open(dataDir, backend::restore);
        try {
            Snapshots snapshots = new Snapshots(journal, backend.writeLock(), backend::state, snapshotFloor);
            backend.parts().logTo(new SnapshottingLog(journal, snapshots));
            return new EmbeddedMongo(backend, port, journal, snapshots);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /** A connection string without a database. */
    public String uri() {
        return "mongodb://localhost:" + port();
    }

    /** How many documents queries have looked at since the start; what an index saves shows here. */
    public long documentsExamined() {
        return backend.parts().examined().sum();
    }

    @Override
    public void close() {
        server.close();
        try {
            if (snapshots != null) {
                snapshots.finish();
            }
            if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

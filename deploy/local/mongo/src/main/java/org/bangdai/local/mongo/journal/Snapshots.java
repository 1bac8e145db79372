package org.bangdai.local.mongo.journal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files small: once the journal has outgrown both a floor and the last snapshot, writes everything as it is into a new one and drops the
 * journal before it. Writers wait only while the documents are listed, not while they are written.
 */
public final class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);
    private static final int FRAME_BYTES = 1 << 20;

    private final Journal journal;
    private final Lock lock;
    private final Supplier<List<Change>> state;
    private final long floor;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long lastSize;
    private volatile @Nullable Thread thread;

    /**
     * @param lock excludes changes while the state is listed
     * @param state what would bring an empty server to the present state
     * @param floor bytes of journal below which none is written
     */
    public Snapshots(Journal journal, Lock lock, Supplier<List<Change>> state, long floor) {
        this.journal = journal;
        this.lock = lock;
        this.state = state;
        this.floor = floor;
    }

    /** Starts one in the background where it is due and none is being written. */
    public void writeIfDue() {
        if (journal.bytesSinceRotation() > Math.max(floor, lastSize) && running.compareAndSet(false, true)) {
            thread = Thread.ofPlatform().name("mongo-snapshot").daemon().start(this::write);
        }
    }

    private void write() {
        try {
            List<Change> changes;
            CompletableFuture<Long> rotated;
            lock.lock();
            try {
                changes = state.get();
                rotated = journal.rotate();
            } finally {
                lock.unlock();
            }
            lastSize = writeFile(changes);
            journal.folder().adopt(rotated.join());
        } catch (IOException | CompletionException e) {
            log.error("No snapshot could be written; the journal goes on growing: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    private long writeFile(List<Change> changes) throws IOException {
        ByteBuf buffer = Unpooled.directBuffer(1 << 16);
        try (FileChannel file = FileChannel.open(
                journal.folder().unfinishedSnapshot(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            Frames.writeMagic(file);
            Frames.begin(buffer);
            for (Change change : changes) {
                change.writeTo(buffer);
                if (buffer.writerIndex() > FRAME_BYTES) {
                    Frames.write(buffer, file);
                    Frames.begin(buffer);
                }
            }
            if (buffer.writerIndex() > Frames.HEADER) {
                Frames.write(buffer, file);
                Frames.begin(buffer);
            }
            Frames.write(buffer, file);
            file.force(true);
            return file.size();
        } finally {
            buffer.release();
        }
    }

    /** Waits for one that is being written. */
    public void finish() {
        Thread last = thread;
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

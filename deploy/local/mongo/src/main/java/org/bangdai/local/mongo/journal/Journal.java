package org.bangdai.local.mongo.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends changes to a file and syncs them in groups: all that gathered during one sync share the next. A failure to write is final: what is in memory
 * is then ahead of the disk, so every later change is refused until the server is started again.
 */
public final class Journal implements ChangeLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private record Waiter(long position, Consumer<@Nullable IOException> then) {}

    private record Rotation(long position, CompletableFuture<Long> done) {}

    private final DataFolder folder;
    private final Thread writer;
    private final Object monitor = new Object();
    private final JournalFiles files;
    private List<Change> pending = new ArrayList<>();
    private List<Waiter> waiters = new ArrayList<>();
    private @Nullable Rotation rotation;
    private long added;
    private boolean closing;
    private volatile long durable;
    private volatile @Nullable IOException failure;

    private Journal(DataFolder folder, long number) throws IOException {
        this.folder = folder;
        this.files = new JournalFiles(folder, number);
        this.writer = Thread.ofPlatform().name("mongo-journal").daemon().unstarted(this::writeGroups);
    }

    /**
     * Opens the folder, made where it is missing, and replays what it holds.
     *
     * @throws CorruptJournalException where the files are damaged
     * @throws IOException where the folder cannot be used, with a line for people
     */
    public static Journal open(Path path, Consumer<Change> replay) throws IOException {
        DataFolder folder = new DataFolder(path);
        try {
            Journal journal = new Journal(folder, folder.replay(replay));
            journal.writer.start();
            return journal;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Wakes nobody: the one who waits for the change does, and until then more may gather. */
    @Override
    public void add(Change change) {
        synchronized (monitor) {
            added++;
            if (failure == null) {
                pending.add(change);
            }
        }
    }

    @Override
    public long position() {
        synchronized (monitor) {
            return added;
        }
    }

    @Override
    public void whenDurable(long position, Consumer<@Nullable IOException> then) {
        if (durable < position && failure == null) {
            synchronized (monitor) {
                if (durable < position && failure == null) {
                    waiters.add(new Waiter(position, then));
                    monitor.notifyAll();
                    return;
                }
            }
        }
        then.accept(durable < position ? failure : null);
    }

    /** Why nothing can be written any more; null while all is well. */
    public @Nullable IOException failure() {
        return failure;
    }

    DataFolder folder() {
        return folder;
    }

    long bytesSinceRotation() {
        return files.bytes();
    }

    /** Ends the present file after the changes added so far; completes with the number of the next. Called under the server's lock. */
    CompletableFuture<Long> rotate() {
        synchronized (monitor) {
            IOException cause = failure;
            if (cause != null) {
                return CompletableFuture.failedFuture(cause);
            }
            rotation = new Rotation(added, new CompletableFuture<>());
            monitor.notifyAll();
            return rotation.done;
        }
    }

    private void writeGroups() {
        try {
            while (writeGroup()) {}
        } catch (IOException | RuntimeException e) {
            log.error("The journal cannot be written; no change will be accepted any more: {}", e.toString());
            fail(e instanceof IOException io ? io : new IOException(e));
        }
    }

    private boolean writeGroup() throws IOException {
        List<Change> group;
        List<Waiter> answered;
        Rotation turn;
        synchronized (monitor) {
            while (waiters.isEmpty() && rotation == null && !closing) {
                await();
            }
            if (pending.isEmpty() && waiters.isEmpty() && rotation == null) {
                return false;
            }
            group = pending;
            answered = waiters;
            turn = rotation;
            pending = new ArrayList<>();
            waiters = new ArrayList<>();
            rotation = null;
        }
        long before = durable;
        try {
            int split = turn == null ? group.size() : (int) (turn.position - before);
            files.append(group.subList(0, split));
            if (turn != null) {
                turn.done.complete(files.turn());
                files.append(group.subList(split, group.size()));
            }
        } catch (IOException | RuntimeException e) {
            synchronized (monitor) {
                waiters.addAll(answered);
            }
            if (turn != null) {
                turn.done.completeExceptionally(e);
            }
            throw e;
        }
        durable = before + group.size();
        answered.forEach(waiter -> waiter.then.accept(null));
        return true;
    }

    private void await() {
        try {
            monitor.wait();
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void fail(IOException cause) {
        List<Waiter> lost;
        synchronized (monitor) {
            failure = cause;
            lost = waiters;
            waiters = new ArrayList<>();
            if (rotation != null) {
                rotation.done.completeExceptionally(cause);
            }
        }
        lost.forEach(waiter -> waiter.then.accept(cause));
    }

    /** Writes what was added, then lets go of the folder. */
    @Override
    public void close() throws IOException {
        synchronized (monitor) {
            closing = true;
            monitor.notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        files.close();
        folder.close();
    }
}

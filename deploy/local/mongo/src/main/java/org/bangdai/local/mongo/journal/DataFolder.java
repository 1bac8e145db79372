package org.bangdai.local.mongo.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one server: snapshot {@code n} holds all that journals before {@code n} did. Locked while a server uses it. */
final class DataFolder implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(journal|snapshot)-(\\d{10})");

    private final Path folder;
    private final FileChannel lockFile;

    DataFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock()) {
            lockFile.close();
            throw new IOException("The data folder " + folder + " is in use by another server.");
        }
    }

    private boolean lock() throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path journal(long number) {
        return folder.resolve("journal-%010d".formatted(number));
    }

    private Path snapshot(long number) {
        return folder.resolve("snapshot-%010d".formatted(number));
    }

    /** Gives all changes, oldest first, cuts off a torn end, and returns the number of the journal to go on with. */
    long replay(Consumer<Change> changes) throws IOException {
        long first =
                numbers("snapshot").stream().mapToLong(Long::longValue).max().orElse(0);
        if (Files.exists(snapshot(first))) {
            if (!Frames.read(snapshot(first), false, changes).marked()) {
                throw new CorruptJournalException(snapshot(first), Files.size(snapshot(first)), "is cut off");
            }
        }
        deleteBefore(first);
        List<Long> journals = numbers("journal");
        for (int i = 0; i < journals.size(); i++) {
            if (journals.get(i) != first + i) {
                throw new CorruptJournalException(journal(first + i), 0, "is missing");
            }
            boolean last = i == journals.size() - 1;
            long valid = Frames.read(journal(first + i), last, changes).validBytes();
            if (last) {
                truncate(journal(first + i), valid);
            }
        }
        OptionalLong last = journals.stream().mapToLong(Long::longValue).max();
        return last.orElse(first);
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    /** Opens a journal to append to, a new one with its magic written. */
    FileChannel append(long number) throws IOException {
        FileChannel file = FileChannel.open(
                journal(number), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        if (file.size() == 0) {
            Frames.writeMagic(file);
            file.force(true);
            force();
        }
        file.position(file.size());
        return file;
    }

    Path unfinishedSnapshot() {
        return folder.resolve("snapshot.tmp");
    }

    /** Makes the finished file snapshot {@code number}; what came before it is deleted. */
    void adopt(long number) throws IOException {
        Files.move(unfinishedSnapshot(), snapshot(number), StandardCopyOption.ATOMIC_MOVE);
        force();
        deleteBefore(number);
    }

    private void deleteBefore(long number) throws IOException {
        for (long old : numbers("snapshot")) {
            if (old < number) {
                Files.delete(snapshot(old));
            }
        }
        for (long old : numbers("journal")) {
            if (old < number) {
                Files.delete(journal(old));
            }
        }
    }

    private List<Long> numbers(String kind) throws IOException {
        List<Long> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                @Nullable Path name = file.getFileName();
                Matcher matcher = NAME.matcher(name == null ? "" : name.toString());
                if (matcher.matches() && kind.equals(matcher.group(1))) {
                    found.add(Long.valueOf(matcher.group(2)));
                }
            }
        }
        return found.stream().sorted().toList();
    }

    /** Makes names of files durable, as renaming and creating do not do by themselves. */
    private void force() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}

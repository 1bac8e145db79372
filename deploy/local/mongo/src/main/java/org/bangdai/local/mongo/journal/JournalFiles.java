package org.bangdai.local.mongo.journal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/** The file that changes are appended to, and the next one after a turn. Used by one thread. */
final class JournalFiles implements AutoCloseable {

    private static final int FRAME_BYTES = 4 << 20;

    private final DataFolder folder;
    private final ByteBuf buffer = Unpooled.directBuffer(1 << 16);
    private FileChannel file;
    private long number;
    private volatile long bytes;

    JournalFiles(DataFolder folder, long number) throws IOException {
        this.folder = folder;
        this.number = number;
        this.file = folder.append(number);
        this.bytes = file.size();
    }

    /** How long the present file is; may be read by any thread. */
    long bytes() {
        return bytes;
    }

    /** Appends and syncs. */
    void append(List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        long written = bytes;
        Frames.begin(buffer);
        for (Change change : changes) {
            change.writeTo(buffer);
            if (buffer.writerIndex() > FRAME_BYTES) {
                written += Frames.write(buffer, file);
                Frames.begin(buffer);
            }
        }
        if (buffer.writerIndex() > Frames.HEADER) {
            written += Frames.write(buffer, file);
        }
        file.force(false);
        bytes = written;
    }

    /** Goes on with a new file, whose number is given back. */
    long turn() throws IOException {
        file.close();
        number++;
        file = folder.append(number);
        bytes = 0;
        return number;
    }

    @Override
    public void close() throws IOException {
        file.close();
        buffer.release();
    }
}

package org.bangdai.local.mongo.journal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The file format of journal and snapshot: eight bytes of magic, then frames of length, checksum of the payload, checksum of these two, payload. A
 * frame without payload ends a snapshot.
 */
final class Frames {

    static final long MAGIC = 0x42444d4f4e474f31L;
    static final int MAGIC_LENGTH = 8;
    static final int HEADER = 12;

    private Frames() {}

    /** Begins a frame in the buffer: room for its header. */
    static void begin(ByteBuf buffer) {
        buffer.clear().writeZero(HEADER);
    }

    /** Fills in the header of the frame in the buffer and appends it to the file; gives the bytes written. */
    static int write(ByteBuf buffer, FileChannel file) throws IOException {
        int length = buffer.writerIndex() - HEADER;
        buffer.setInt(0, length);
        buffer.setInt(4, checksum(buffer.nioBuffer(HEADER, length)));
        buffer.setInt(8, checksum(buffer.nioBuffer(0, 8)));
        ByteBuffer bytes = buffer.nioBuffer(0, buffer.writerIndex());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        return length + HEADER;
    }

    static void writeMagic(FileChannel file) throws IOException {
        file.write(ByteBuffer.allocate(MAGIC_LENGTH).putLong(0, MAGIC));
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** How a file ended: at which byte its last whole frame does, and whether with an empty frame. */
    record End(long validBytes, boolean marked) {}

    /**
     * Reads a file to its end.
     *
     * @param mayBeTorn whether a last frame may be cut off, as a kill leaves it; it is then left out
     * @throws CorruptJournalException where anything else is not as it was written
     */
    static End read(Path path, boolean mayBeTorn, Consumer<Change> changes) throws IOException {
        long size = Files.size(path);
        if (size < MAGIC_LENGTH && mayBeTorn) {
            return new End(0, false);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 20))) {
            if (size < MAGIC_LENGTH || in.readLong() != MAGIC) {
                throw new CorruptJournalException(path, 0, "is not a journal of this server");
            }
            return new Reading(path, in, size, mayBeTorn).readAll(changes);
        }
    }

    private record Reading(Path path, DataInputStream in, long size, boolean mayBeTorn) {

        End readAll(Consumer<Change> changes) throws IOException {
            long at = MAGIC_LENGTH;
            while (at < size) {
                if (size - at < HEADER) {
                    return torn(at);
                }
                byte[] header = in.readNBytes(HEADER);
                ByteBuffer numbers = ByteBuffer.wrap(header);
                if (mayBeTorn && Arrays.equals(header, new byte[HEADER])) {
                    return torn(at);
                }
                if (numbers.getInt(8) != checksum(ByteBuffer.wrap(header, 0, 8))) {
                    throw new CorruptJournalException(path, at, "has a damaged frame");
                }
                int length = numbers.getInt(0);
                if (length == 0) {
                    return new End(at + HEADER, true);
                }
                if (size - at - HEADER < length) {
                    return torn(at);
                }
                byte[] payload = in.readNBytes(length);
                if (numbers.getInt(4) != checksum(ByteBuffer.wrap(payload))) {
                    if (at + HEADER + length == size) {
                        return torn(at);
                    }
                    throw new CorruptJournalException(path, at, "has a damaged frame");
                }
                decode(payload, changes);
                at += HEADER + length;
            }
            return new End(at, false);
        }

        private End torn(long at) {
            if (!mayBeTorn) {
                throw new CorruptJournalException(path, at, "is cut off");
            }
            return new End(at, false);
        }

        private static void decode(byte[] payload, Consumer<Change> changes) {
            ByteBuf buffer = Unpooled.wrappedBuffer(payload);
            while (buffer.isReadable()) {
                changes.accept(Change.readFrom(buffer));
            }
        }
    }
}

package org.bangdai.pairing.attachment.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it is kept.
 *
 * @param content cleaned of what tells where it was made
 */
public record Upload(FileKind kind, byte[] content) {

    /** Bytes of the largest file that is taken. */
    public static final int MOST_BYTES = 10 << 20;

    /** What became of a file that was sent. */
    public sealed interface Reading {

        record Taken(Upload upload) implements Reading {}

        record Not(AttachmentRefusal why) implements Reading {}
    }

    public static Reading read(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            return new Reading.Not(new AttachmentRefusal.TooLarge(MOST_BYTES >> 20));
        }
        return FileKind.of(sent)
                .map(kind -> cleaned(kind, sent))
                .orElseGet(() -> new Reading.Not(new AttachmentRefusal.UnknownKind()));
    }

    private static Reading cleaned(FileKind kind, byte[] sent) {
        try {
            return new Reading.Taken(new Upload(kind, Metadata.without(kind, sent)));
        } catch (Metadata.Damaged damaged) {
            return new Reading.Not(new AttachmentRefusal.Damaged());
        }
    }

    /** SHA-256 of what is kept, hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.bangdai.pairing.attachment.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What may be attached, told by a file's own first bytes, never by its name or by what its sender calls it. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Empty for any other file. */
    public static Optional<FileKind> of(byte[] content) {
        if (starts(content, 0, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, ascii("RIFF")) && starts(content, 8, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        return starts(content, 0, ascii("%PDF-")) ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean starts(byte[] content, int at, byte... with) {
        if (content.length < at + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (content[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

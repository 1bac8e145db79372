package org.bangdai.pairing.attachment.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG's segments: a marker, a length, data. All that does not make up the picture is left out but for JFIF, the colour profile and Adobe's colour transform; of Exif one
 * field comes back in a segment of its own, the orientation, without which photos lie on their side.
 */
final class JpegSegments {

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    /** Frames, tables and scans; behind them come application data, extensions and comments. */
    private static final int FIRST_OF_PICTURE = 0xc0;

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] content;
    private int orientation = 1;

    JpegSegments(byte[] content) {
        this.content = content;
    }

    byte[] cleaned() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        int at = 2;
        while (true) {
            if ((content[at] & 0xff) != 0xff) {
                throw new Metadata.Damaged();
            }
            int marker = content[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == END) {
                // Behind it some cameras put a second picture, with its own Exif.
                kept.write(content, at, 2);
                return assembled(kept);
            }
            int end = endOfSegment(at, marker);
            if (marker == APP1) {
                readOrientation(Arrays.copyOfRange(content, at + 4, end));
            }
            if (isKept(marker, at + 4)) {
                kept.write(content, at, end - at);
            }
            at = end;
        }
    }

    /** Behind the header of a scan come its data, in which a marker is followed by zero or restarts the scan. */
    private int endOfSegment(int at, int marker) {
        int length = ByteBuffer.wrap(content).getShort(at + 2) & 0xffff;
        int end = at + 2 + length;
        if (length < 2 || end > content.length) {
            throw new Metadata.Damaged();
        }
        while (marker == START_OF_SCAN && !isNextMarker(end)) {
            end++;
        }
        return end;
    }

    private boolean isNextMarker(int at) {
        int next = content[at + 1] & 0xff;
        return (content[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < RESTART || next > LAST_RESTART);
    }

    private boolean isKept(int marker, int data) {
        return switch (marker) {
            case APP0 -> starts(content, data, JFIF);
            case APP2 -> starts(content, data, ICC);
            case APP14 -> starts(content, data, ADOBE);
            default -> marker >= FIRST_OF_PICTURE && marker < APP0;
        };
    }

    private byte[] assembled(ByteArrayOutputStream kept) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(kept.size() + 38);
        out.write(content, 0, 2);
        if (orientation != 1) {
            out.writeBytes(exif(orientation));
        }
        out.writeBytes(kept.toByteArray());
        return out.toByteArray();
    }

    /** The tag in the first directory of the TIFF structure within; whatever is not as it should be has no orientation. */
    private void readOrientation(byte[] segment) {
        if (!starts(segment, 0, EXIF)) {
            return;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * 12;
                int value = tiff.getShort(entry + 8) & 0xffff;
                if ((tiff.getShort(entry) & 0xffff) == ORIENTATION && value >= 1 && value <= 8) {
                    orientation = value;
                }
            }
        } catch (IndexOutOfBoundsException none) {
            orientation = 1;
        }
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(36)
                .put((byte) 0xff)
                .put((byte) APP1)
                .putShort((short) 34)
                .put(EXIF)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        return bytes.length >= at + with.length && Arrays.equals(Arrays.copyOfRange(bytes, at, at + with.length), with);
    }
}

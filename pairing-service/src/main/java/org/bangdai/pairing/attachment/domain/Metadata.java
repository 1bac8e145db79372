package org.bangdai.pairing.attachment.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes out of a picture what tells where, when and with what it was taken, and leaves what shows it: pixels, colour profile, and which side is up. A village is not to
 * be found by the photo of a household.
 *
 * <p>Layouts: JPEG by ITU-T T.81 annex B and Exif 2.32; PNG by its specification's chunks; WebP by RFC 9649. A file that does not follow them is refused
 * ({@link Damaged}): what cannot be read cannot be cleaned either.
 */
final class Metadata {

    /** The file is not laid out as its first bytes promise. */
    static final class Damaged extends RuntimeException {
        Damaged() {
            super(null, null, false, false);
        }
    }

    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final Set<String> WEBP_KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> FRAME_KEPT = Set.of("VP8 ", "VP8L", "ALPH");
    private static final int PNG_HEAD = 8;
    /** Bytes of a PNG's chunk beside its data. */
    private static final int PNG_FRAME = 12;

    private static final int RIFF_HEAD = 12;
    private static final int FRAME_HEAD = 8 + 16;
    private static final int WEBP_EXIF_AND_XMP = 0x0c;

    private Metadata() {}

    /**
     * One pass over the content.
     *
     * @throws Damaged where it cannot be read to its end
     */
    static byte[] without(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPEG -> new JpegSegments(content).cleaned();
                case PNG -> png(ByteBuffer.wrap(content));
                case WEBP -> webp(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
                case PDF -> content;
            };
        } catch (IndexOutOfBoundsException cut) {
            throw new Damaged();
        }
    }

    /** Length, type, data, check sum. What comes after the end is dropped. */
    private static byte[] png(ByteBuffer in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.capacity());
        out.write(in.array(), 0, PNG_HEAD);
        int at = PNG_HEAD;
        while (true) {
            String type = name(in, at + 4);
            int whole = PNG_FRAME + within(in.getInt(at), in.capacity() - at - PNG_FRAME);
            if (PNG_KEPT.contains(type)) {
                out.write(in.array(), at, whole);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += whole;
        }
    }

    private static byte[] webp(ByteBuffer in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.capacity());
        out.write(in.array(), 0, RIFF_HEAD);
        int end = 8 + within(in.getInt(4), in.capacity() - 8);
        if (end < RIFF_HEAD) {
            throw new Damaged();
        }
        copyChunks(in, RIFF_HEAD, end, WEBP_KEPT, out);
        byte[] cleaned = out.toByteArray();
        ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cleaned.length - 8);
        return cleaned;
    }

    /** Type, length, data, to an even length. */
    private static void copyChunks(ByteBuffer in, int from, int end, Set<String> kept, ByteArrayOutputStream out) {
        int at = from;
        while (at < end) {
            String type = name(in, at);
            int length = within(in.getInt(at + 4), end - at - 8);
            int whole = 8 + within(length + (length & 1), end - at - 8);
            if (kept.contains(type)) {
                out.writeBytes(chunk(type, in.slice(at, whole).order(ByteOrder.LITTLE_ENDIAN)));
            }
            at += whole;
        }
    }

    private static byte[] chunk(String type, ByteBuffer whole) {
        byte[] copy = new byte[whole.capacity()];
        whole.get(0, copy);
        return switch (type) {
            case "VP8X" -> {
                copy[8] &= (byte) ~WEBP_EXIF_AND_XMP;
                yield copy;
            }
            case "ANMF" -> frame(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN));
            default -> copy;
        };
    }

    /** A moving picture's frame: where it lies and how long, then chunks of its own. */
    private static byte[] frame(ByteBuffer whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(whole.capacity());
        out.write(whole.array(), 0, FRAME_HEAD);
        copyChunks(whole, FRAME_HEAD, 8 + whole.getInt(4), FRAME_KEPT, out);
        byte[] cleaned = out.toByteArray();
        ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cleaned.length - 8);
        return cleaned;
    }

    /** A length that the file tells of itself, where as much is there. */
    private static int within(int length, int most) {
        if (length < 0 || length > most) {
            throw new Damaged();
        }
        return length;
    }

    private static String name(ByteBuffer in, int at) {
        byte[] name = new byte[4];
        in.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}

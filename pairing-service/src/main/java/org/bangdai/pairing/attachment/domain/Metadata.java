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
    private static final int PNG_HEAD = 8;
    private static final int RIFF_HEAD = 12;
    private static final int WEBP_EXIF_AND_XMP = 0x0c;

    private Metadata() {}

    /** @throws Damaged where it cannot be read to its end */
    static byte[] without(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPEG -> new JpegSegments(content).cleaned();
                case PNG -> png(ByteBuffer.wrap(content));
                case WEBP -> webp(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
                case PDF -> content;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException cut) {
            throw new Damaged();
        }
    }

    /** Length, type, data, check sum. What comes after the end is dropped. */
    private static byte[] png(ByteBuffer in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.capacity());
        out.write(in.array(), 0, PNG_HEAD);
        int at = PNG_HEAD;
        while (true) {
            int length = in.getInt(at);
            String type = name(in, at + 4);
            int whole = Math.addExact(Math.addExact(length, 4 + 4), 4);
            if (length < 0 || at + whole > in.capacity()) {
                throw new Damaged();
            }
            if (PNG_KEPT.contains(type)) {
                out.write(in.array(), at, whole);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += whole;
        }
    }

    /** Type, length, data, to an even length. */
    private static byte[] webp(ByteBuffer in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.capacity());
        out.write(in.array(), 0, RIFF_HEAD);
        int end = Math.addExact(in.getInt(4), 8);
        if (end > in.capacity() || end < RIFF_HEAD) {
            throw new Damaged();
        }
        int at = RIFF_HEAD;
        while (at < end) {
            String type = name(in, at);
            int length = in.getInt(at + 4);
            int whole = Math.addExact(8, Math.addExact(length, length & 1));
            if (length < 0 || at + whole > end) {
                throw new Damaged();
            }
            if (WEBP_KEPT.contains(type)) {
                int from = out.size();
                out.write(in.array(), at, whole);
                if (type.equals("VP8X")) {
                    byte[] written = out.toByteArray();
                    written[from + 8] &= (byte) ~WEBP_EXIF_AND_XMP;
                    out.reset();
                    out.writeBytes(written);
                }
            }
            at += whole;
        }
        byte[] cleaned = out.toByteArray();
        ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cleaned.length - 8);
        return cleaned;
    }

    private static String name(ByteBuffer in, int at) {
        byte[] name = new byte[4];
        in.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}

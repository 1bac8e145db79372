package org.bangdai.pairing.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static final String PLACE = "GPS 30.63N 119.68E Anji";

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            image.setRGB(i % 40, i / 40, i * 5317);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    /** Little-endian, with one field, the orientation, and text behind it that stands for a place. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return segment(0xe1, join(ascii("Exif\0\0"), tiff.array(), ascii(PLACE)));
    }

    private static byte[] after(byte[] jpeg, byte[] segments) {
        return join(Arrays.copyOf(jpeg, 2), segments, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    @Test
    void aPhotoLosesItsPlaceAndKeepsItsPixelsAndWhichSideIsUp() throws IOException {
        byte[] plain = picture("jpeg");
        byte[] comment = segment(0xfe, ascii(PLACE));
        byte[] xmp = segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0" + PLACE));
        byte[] photo = join(after(plain, join(exif(6), xmp, comment)), after(plain, exif(1)));

        byte[] cleaned = Metadata.without(FileKind.JPEG, photo);

        assertThat(text(cleaned)).doesNotContain("GPS").contains("Exif\0\0MM");
        assertThat(pixels(cleaned)).isEqualTo(pixels(plain));
        assertThat(Metadata.without(FileKind.JPEG, cleaned)).isEqualTo(cleaned);
    }

    @Test
    void aPhotoThatStandsUprightHasNoExifAtAll() throws IOException {
        byte[] plain = picture("jpeg");

        assertThat(Metadata.without(FileKind.JPEG, after(plain, exif(1)))).isEqualTo(plain);
    }

    @Test
    void aPngLosesItsTextsAndWhatComesBehindItsEnd() throws IOException {
        byte[] plain = picture("png");
        byte[] text = chunk("tEXt", ascii("Location\0" + PLACE));
        int end = plain.length - 12;
        byte[] png = join(
                Arrays.copyOf(plain, 33),
                text,
                chunk("eXIf", ascii(PLACE)),
                Arrays.copyOfRange(plain, 33, end),
                Arrays.copyOfRange(plain, end, plain.length),
                ascii(PLACE));

        assertThat(Metadata.without(FileKind.PNG, png)).isEqualTo(plain);
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void aWebpLosesItsExifAndSaysSo() {
        byte[] shape = riff("VP8X", new byte[] {0x1c, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        byte[] pixels = riff("VP8L", new byte[] {0x2f, 9, 64, 2, 0});
        byte[] content = join(ascii("WEBP"), shape, pixels, riff("EXIF", ascii(PLACE)), riff("XMP ", ascii(PLACE)));
        byte[] webp = join(
                ascii("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array(),
                content);

        byte[] cleaned = Metadata.without(FileKind.WEBP, webp);

        assertThat(text(cleaned)).doesNotContain("GPS").doesNotContain("EXIF").contains("VP8L");
        assertThat(cleaned[20]).as("flags: only alpha is left").isEqualTo((byte) 0x10);
        assertThat(ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(cleaned.length - 8);
        assertThat(cleaned).hasSize(12 + 18 + 14);
    }

    private static byte[] riff(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt(data.length)
                .put(data)
                .array();
    }

    @Test
    void aFileThatIsCutOffAnywhereIsDamagedOrWhole() throws IOException {
        for (FileKind kind : new FileKind[] {FileKind.JPEG, FileKind.PNG}) {
            byte[] whole = picture(kind.name().toLowerCase(java.util.Locale.ROOT));
            for (int length = 12; length < whole.length; length += 7) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> Metadata.without(kind, cut)).isInstanceOf(Metadata.Damaged.class);
            }
        }
    }

    @Test
    void whatAFileIsItsBytesTell() throws IOException {
        assertThat(FileKind.of(picture("jpeg"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(picture("png"))).contains(FileKind.PNG);
        assertThat(FileKind.of(ascii("%PDF-1.7"))).contains(FileKind.PDF);
        assertThat(FileKind.of(picture("gif"))).isEmpty();
        assertThat(FileKind.of(ascii("<html>"))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(Upload.read(new byte[Upload.MOST_BYTES + 1]))
                .isEqualTo(new Upload.Reading.Not(new AttachmentRefusal.TooLarge(10)));
        assertThat(Upload.read(Arrays.copyOf(picture("png"), 50)))
                .isEqualTo(new Upload.Reading.Not(new AttachmentRefusal.Damaged()));
    }
}

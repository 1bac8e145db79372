package org.bangdai.pairing.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangdai.pairing.attachment.domain.Pictures.PLACE;
import static org.bangdai.pairing.attachment.domain.Pictures.after;
import static org.bangdai.pairing.attachment.domain.Pictures.ascii;
import static org.bangdai.pairing.attachment.domain.Pictures.chunk;
import static org.bangdai.pairing.attachment.domain.Pictures.exif;
import static org.bangdai.pairing.attachment.domain.Pictures.join;
import static org.bangdai.pairing.attachment.domain.Pictures.picture;
import static org.bangdai.pairing.attachment.domain.Pictures.riff;
import static org.bangdai.pairing.attachment.domain.Pictures.segment;
import static org.bangdai.pairing.attachment.domain.Pictures.text;
import static org.bangdai.pairing.attachment.domain.Pictures.webp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
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

    @Test
    void aWebpLosesItsExifAndSaysSo() {
        byte[] shape = riff("VP8X", new byte[] {0x1c, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        byte[] pixels = riff("VP8L", new byte[] {0x2f, 9, 64, 2, 0});
        byte[] webp = webp(shape, pixels, riff("EXIF", ascii(PLACE)), riff("XMP ", ascii(PLACE)));

        byte[] cleaned = Metadata.without(FileKind.WEBP, webp);

        assertThat(text(cleaned)).doesNotContain("GPS").doesNotContain("EXIF").contains("VP8L");
        assertThat(cleaned[20]).as("flags: only alpha is left").isEqualTo((byte) 0x10);
        assertThat(ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(cleaned.length - 8);
        assertThat(cleaned).hasSize(12 + 18 + 14);
    }

    @Test
    void aMovingWebpLosesItInItsFramesToo() {
        byte[] pixels = riff("VP8L", new byte[] {0x2f, 9, 64, 2, 0});
        byte[] shape = riff("VP8X", new byte[] {0x0e, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        byte[] plain = riff("ANMF", join(new byte[16], pixels));
        byte[] placed = riff("ANMF", join(new byte[16], pixels, riff("EXIF", ascii(PLACE))));

        byte[] cleaned = Metadata.without(FileKind.WEBP, webp(shape, placed));

        assertThat(text(cleaned)).doesNotContain("GPS");
        assertThat(cleaned).endsWith(plain);
    }

    @Test
    void whatOnlyCallsItselfAPartOfThePictureGoes() throws IOException {
        byte[] plain = picture("jpeg");
        byte[] posing = join(segment(0xe0, ascii(PLACE)), segment(0xee, ascii(PLACE)), segment(0xf0, ascii(PLACE)));

        assertThat(Metadata.without(FileKind.JPEG, after(plain, posing))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 8, Integer.MAX_VALUE - 12})
    void aLengthBeyondTheFileIsDamage(int length) throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(8, length);
        byte[] webp = webp(riff("VP8L", new byte[6]));
        byte[] chunk = webp.clone();
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length);
        ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).putInt(16, length);

        for (byte[] crafted : List.of(png, webp, chunk)) {
            assertThat(Upload.read(crafted)).isEqualTo(new Upload.Reading.Not(new AttachmentRefusal.Damaged()));
        }
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theLargestWebpIsReadInOnePassWhateverItsChunks() {
        byte[] shape = riff("VP8X", new byte[] {0x0c, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        byte[] shapes = new byte[(Upload.MOST_BYTES - 100) / shape.length * shape.length];
        for (int at = 0; at < shapes.length; at += shape.length) {
            System.arraycopy(shape, 0, shapes, at, shape.length);
        }

        byte[] cleaned = Metadata.without(FileKind.WEBP, webp(shapes));

        assertThat(cleaned).hasSize(12 + shapes.length);
        assertThat(cleaned[cleaned.length - 10]).isZero();
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

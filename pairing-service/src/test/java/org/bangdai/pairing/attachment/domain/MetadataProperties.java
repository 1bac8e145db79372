package org.bangdai.pairing.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bangdai.pairing.attachment.domain.Upload.Reading;

/** Whatever is sent is taken clean or refused. */
class MetadataProperties {

    private static final byte[] TOLD = ascii(PLACE);

    /** @param bytes where something is written over, and what; a negative place stands for one from the end */
    record Change(int at, byte[] bytes) {

        byte[] on(byte[] whole) {
            byte[] changed = whole.clone();
            int from = Math.floorMod(at, changed.length);
            System.arraycopy(bytes, 0, changed, from, Math.min(bytes.length, changed.length - from));
            return changed;
        }
    }

    @Provide
    Arbitrary<byte[]> valid() throws IOException {
        byte[] shape = riff("VP8X", new byte[] {0x1c, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        byte[] pixels = riff("VP8L", new byte[] {0x2f, 9, 64, 2, 0});
        byte[] png = picture("png");
        return Arbitraries.of(List.of(
                after(picture("jpeg"), join(exif(6), segment(0xe1, TOLD), segment(0xed, TOLD), segment(0xfe, TOLD))),
                join(Arrays.copyOf(png, 33), chunk("eXIf", TOLD), Arrays.copyOfRange(png, 33, png.length), TOLD),
                webp(shape, pixels, riff("EXIF", TOLD), riff("XMP ", TOLD)),
                webp(shape, riff("ANMF", join(new byte[16], pixels, riff("EXIF", TOLD)))),
                ascii("%PDF-1.7\n%%EOF\n")));
    }

    @Provide
    Arbitrary<byte[]> mutated() throws IOException {
        Arbitrary<Integer> places = Arbitraries.oneOf(Arbitraries.integers().between(0, 90), Arbitraries.integers());
        Arbitrary<byte[]> bytes = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 2, 0x7f, 0x80, 0xd8, 0xd9, 0xda, 0xe1, 0xfe, 0xff)
                        .map(Integer::byteValue)
                        .array(byte[].class)
                        .ofMinSize(1)
                        .ofMaxSize(4),
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4));
        Arbitrary<List<Change>> changes = Combinators.combine(places, bytes)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(valid(), changes).as((whole, those) -> {
            byte[] changed = whole;
            for (Change each : those) {
                changed = each.on(changed);
            }
            return changed;
        });
    }

    @Provide
    Arbitrary<byte[]> random() {
        Arbitrary<byte[]> heads = Arbitraries.of(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
                ascii("\u0089PNG\r\n\u001a\n"),
                ascii("RIFF\u0040\0\0\0WEBP"),
                ascii("%PDF-"),
                new byte[0]);
        return Combinators.combine(
                        heads, Arbitraries.bytes().array(byte[].class).ofMaxSize(300))
                .as((head, rest) -> join(head, rest));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void anyBytesAreTakenOrRefused(@ForAll("random") byte[] sent) {
        staysAsItIs(sent);
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void aSpoiledFileIsTakenOrRefusedToo(@ForAll("mutated") byte[] sent) {
        staysAsItIs(sent);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void aWholeFileIsTakenWithoutItsPlace(@ForAll("valid") byte[] sent) {
        Reading reading = Upload.read(sent);

        assertThat(reading).isInstanceOf(Reading.Taken.class);
        assertThat(text(((Reading.Taken) reading).upload().content())).doesNotContain("GPS");
    }

    /** What was cleaned once has nothing left to clean. */
    private static void staysAsItIs(byte[] sent) {
        if (Upload.read(sent) instanceof Reading.Taken taken) {
            assertThat(Upload.read(taken.upload().content())).isInstanceOfSatisfying(Reading.Taken.class, again -> {
                assertThat(again.upload().kind()).isEqualTo(taken.upload().kind());
                assertThat(again.upload().content()).isEqualTo(taken.upload().content());
            });
        }
    }
}

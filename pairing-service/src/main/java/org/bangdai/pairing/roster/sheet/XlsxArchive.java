package org.bangdai.pairing.roster.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at how large a workbook is when it is unpacked, before anything holds it: a small archive may unpack to gigabytes. */
final class XlsxArchive {

    private static final long MOST_BYTES = 512L << 20;

    /** All distinct texts are held in memory while the sheet is read. */
    private static final long MOST_TEXT_BYTES = 128L << 20;

    private static final int MOST_PARTS = 1000;

    /** Bytes without any markup. A cell takes 32,767 characters; the reader holds each text and each attribute whole. */
    private static final int MOST_WITHOUT_MARKUP = 1 << 20;

    private XlsxArchive() {}

    static void check(byte[] content) {
        long total = 0;
        int parts = 0;
        // Not java.util's ZipInputStream: it refuses the data descriptors that some writers of workbooks use.
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                boolean texts = part.getName().endsWith("sharedStrings.xml");
                total += size(zip, part, texts ? MOST_TEXT_BYTES : MOST_BYTES - total);
                if (++parts > MOST_PARTS) {
                    throw new SheetFault("roster-unreadable");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SheetFault("roster-unreadable");
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int plain = 0;
        try (InputStream unpacked = zip.getInputStream(part)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                size += read;
                plain = plain(buffer, read, plain);
                if (size > most || plain > MOST_WITHOUT_MARKUP) {
                    throw new SheetFault("roster-too-large");
                }
            }
        }
        return size;
    }

    /** Bytes since the last markup; stops where they are too many. */
    private static int plain(byte[] buffer, int read, int before) {
        int plain = before;
        for (int i = 0; i < read && plain <= MOST_WITHOUT_MARKUP; i++) {
            plain = buffer[i] == '<' ? 0 : plain + 1;
        }
        return plain;
    }
}

package org.bangdai.pairing.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that remembers the digest of each file it was given. Times are the export's, so that the same content gives the same bytes. */
final class BundleFiles implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Map<String, Object>> written = new ArrayList<>();

    BundleFiles(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.at = at;
    }

    /** Writes a file's text to where it is told to. */
    @FunctionalInterface
    interface Content {
        void writeTo(Lines lines) throws IOException;
    }

    /** Text, one piece after the other. */
    @FunctionalInterface
    interface Lines {
        void add(String text) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        DigestOutputStream digesting = new DigestOutputStream(zip, CanonicalJson.sha256());
        long[] bytes = {0};
        content.writeTo(text -> {
            byte[] piece = text.getBytes(UTF_8);
            bytes[0] += piece.length;
            digesting.write(piece);
        });
        zip.closeEntry();
        String sha256 = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        written.add(Map.of("name", name, "sha256", sha256, "bytes", bytes[0]));
    }

    /** Name, size and SHA-256 of each file so far. */
    List<Map<String, Object>> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

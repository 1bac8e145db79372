package org.bangdai.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A link of the chain that holds the audit's rows: lists some rows of a day with the hash of each, and covers the link before. The last link of a day lists
 * none and closes it: its digest is the day's, and covers all that went before, the days before included.
 *
 * @param number within the day, from 1, without gaps
 * @param previous the digest of the link before, of whatever day; {@link #FIRST} for the first of all
 * @param rows none in a link that closes its day
 * @param count how many rows the day's links list up to here
 */
record Seal(String day, int number, String previous, List<Sealed> rows, boolean closes, long count) {

    static final String FIRST = "0".repeat(64);

    /** @param kind which collection the row lies in @param hash of all that the row says */
    record Sealed(String id, Kind kind, String division, String hash) {

        static Sealed of(Kind kind, Document row) {
            return new Sealed(row.getString("_id"), kind, division(row), Seal.hash(row));
        }

        private static String division(Document row) {
            String division = row.getString("division");
            return division == null ? "" : division;
        }
    }

    enum Kind {
        CHANGE,
        READ
    }

    static Seal first(String day, @Nullable Seal before, List<Sealed> rows) {
        return new Seal(day, 1, before == null ? FIRST : before.digest(), rows, false, rows.size());
    }

    Seal next(List<Sealed> more) {
        return new Seal(day, number + 1, digest(), more, more.isEmpty(), count + more.size());
    }

    static String id(String day, int number) {
        return "%s:%06d".formatted(day, number);
    }

    String id() {
        return id(day, number);
    }

    String digest() {
        List<List<String>> listed = rows.stream()
                .map(it -> List.of(it.kind().name(), it.id(), it.division(), it.hash()))
                .toList();
        return sha256(JsonMapper.shared().writeValueAsString(List.of(previous, day, number, closes, count, listed)));
    }

    /** Of every field, so that nobody changes any; but the mark of the seal, which is written afterwards. */
    static String hash(Document row) {
        Map<String, Object> said = new TreeMap<>();
        row.forEach((field, value) -> {
            if (!field.equals(AuditRows.SEAL)) {
                said.put(field, value instanceof Date date ? date.toInstant().toString() : value);
            }
        });
        return sha256(JsonMapper.shared().writeValueAsString(said));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Document write() {
        List<Document> listed = new ArrayList<>();
        for (Sealed row : rows) {
            listed.add(new Document("id", row.id())
                    .append("kind", row.kind().name())
                    .append("division", row.division())
                    .append("hash", row.hash()));
        }
        return new Document("_id", id())
                .append("day", day)
                .append("number", number)
                .append("previous", previous)
                .append("rows", listed)
                .append("closes", closes)
                .append("count", count)
                .append("digest", digest());
    }

    static Seal read(Document stored) {
        List<Sealed> rows = stored.getList("rows", Document.class).stream()
                .map(it -> new Sealed(
                        it.getString("id"),
                        Kind.valueOf(it.getString("kind")),
                        it.getString("division"),
                        it.getString("hash")))
                .toList();
        return new Seal(
                stored.getString("day"),
                stored.getInteger("number"),
                stored.getString("previous"),
                rows,
                stored.getBoolean("closes"),
                stored.get("count", Number.class).longValue());
    }
}

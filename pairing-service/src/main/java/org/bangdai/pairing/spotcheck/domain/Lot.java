package org.bangdai.pairing.spotcheck.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The rule by which activities are drawn: each one's lot is the SHA-256, in hexadecimal, of the seed followed by its id (UTF-8); the smallest lots are drawn.
 * As many as the per cent of all, rounded up, so one at least; none where the per cent is zero.
 */
public final class Lot {

    private static final int HUNDRED = 100;

    private Lot() {}

    /** In the order of their lots; the same whatever order they come in. */
    public static List<String> draw(String seed, Collection<String> activityIds, int percent) {
        int number = Math.ceilDiv(Math.multiplyExact(activityIds.size(), percent), HUNDRED);
        return activityIds.stream()
                .distinct()
                .sorted(Comparator.comparing((String id) -> sha256(seed + id)).thenComparing(id -> id))
                .limit(number)
                .toList();
    }

    /** SHA-256 of the ids in ascending order, each followed by a line feed: what the draw was made from, to be compared. */
    public static String digest(Collection<String> activityIds) {
        StringBuilder lines = new StringBuilder();
        activityIds.stream().sorted().forEach(id -> lines.append(id).append('\n'));
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

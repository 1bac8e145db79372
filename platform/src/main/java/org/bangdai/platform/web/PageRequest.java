package org.bangdai.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * {@code ?limit=&cursor=} of a list; a controller takes it as a parameter. Out-of-range limits and cursors that this server did not make are a 400.
 *
 * @param limit 1 to 200, 50 when absent
 * @param cursor where the last page ended; null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** The place behind an item in an ordered list: the value of its sort field (null when the order is by id alone) and its id. */
    public record Cursor(@Nullable Object sortValue, String id) {}
}

package org.bangdai.platform.store;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A declared index; created at start-up, and in tests a query that none of them serves fails.
 *
 * @param name unique in its collection; queries name it in a comment beside them
 * @param keys as for {@code createIndex}: equality fields first, then sort, then range
 * @param unique only with the shard key as the first key (see the design: uniqueness that shards)
 * @param only partial filter; null for all documents
 */
public record Index(
        String name, Bson keys, boolean unique, @Nullable Bson only) {

    public static Index on(String name, Bson keys) {
        return new Index(name, keys, false, null);
    }

    public Index asUnique() {
        return new Index(name, keys, true, only);
    }

    public Index where(Bson filter) {
        return new Index(name, keys, unique, filter);
    }
}

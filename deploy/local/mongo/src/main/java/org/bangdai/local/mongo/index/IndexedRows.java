package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows an index holds for a document, and in which of its fields it has met arrays so far. */
final class IndexedRows {

    private final List<String[]> paths;
    private final boolean[] multikey;
    private final boolean sparse;
    private final @Nullable Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private @Nullable Document last;
    private List<Object[]> lastRows = List.of();

    IndexedRows(List<IndexKey> keys, boolean sparse, @Nullable Document filter) {
        this.paths = keys.stream().map(key -> KeyExpansion.path(key.getKey())).toList();
        this.multikey = new boolean[keys.size()];
        this.sparse = sparse;
        this.filter = filter;
    }

    boolean isMultikey(int field) {
        return multikey[field];
    }

    /** None where filter or sparseness leaves the document out. Asked twice in a row, as a check and then a change do, it answers from memory. */
    List<Object[]> of(Document document) {
        if (last != document) {
            lastRows = filter == null || matcher.matches(document, filter) ? expand(document) : List.of();
            last = document;
        }
        return lastRows;
    }

    private List<Object[]> expand(Document document) {
        KeyExpansion.Rows expansion = KeyExpansion.rows(document, paths);
        if (sparse && expansion.rows().stream().noneMatch(IndexedRows::hasValue)) {
            return List.of();
        }
        for (int i = 0; i < multikey.length; i++) {
            multikey[i] |= expansion.crossedArray()[i];
        }
        return expansion.rows();
    }

    private static boolean hasValue(Object[] row) {
        return Arrays.stream(row).anyMatch(value -> !(value instanceof Missing));
    }
}

package org.bangdai.local.mongo.index;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * One way to answer one branch of a query from one index.
 *
 * @param ranges where in the index, in its order and not overlapping
 * @param inSortOrder whether each range, read in the direction given, is in the order the query asks for
 * @param pointFields how many leading fields are looked up by value
 * @param listed those of them whose values are all that the branch says of them
 * @param exact whether every document within the ranges matches the branch
 */
record IndexScan(
        OrderedIndex index,
        List<Range> ranges,
        boolean descending,
        boolean inSortOrder,
        int pointFields,
        Set<String> listed,
        boolean exact) {

    /** From one probe to another. */
    record Range(IndexEntry from, IndexEntry to) {}

    /** Entries of a range, in the direction of the scan. */
    NavigableMap<IndexEntry, Slot> entries(Range range) {
        NavigableMap<IndexEntry, Slot> entries = index.between(range.from, range.to);
        return descending ? entries.descendingMap() : entries;
    }

    /** At most one document for each range. */
    boolean isLookup() {
        return index.isUnique() && pointFields == index.getKeys().size();
    }

    /** Whether every document within the ranges has a value of the field that the query lists. */
    boolean answers(String field) {
        return listed.contains(field);
    }

    /** How many documents it will have to look at, counted no further than the cap; a limit helps where nothing else is in the way. */
    int cost(int cap, int limit) {
        int most = limit > 0 && exact ? Math.min(cap, limit) : cap;
        int counted = 0;
        for (Range range : ranges) {
            for (var each : entries(range).keySet()) {
                if (++counted >= most) {
                    return most;
                }
            }
        }
        return counted;
    }
}

package org.bangdai.local.mongo.index;

import java.util.Comparator;

/**
 * One entry of an index: the values of its fields, and the slot. A shorter one is a probe: with {@link #BEFORE} it stands before all entries that begin
 * with its values, with {@link #AFTER} behind them.
 */
record IndexEntry(Object[] values, long slot) {

    static final long BEFORE = Long.MIN_VALUE;
    static final long AFTER = Long.MAX_VALUE;

    static Comparator<IndexEntry> order(boolean[] ascending) {
        return (a, b) -> {
            int common = Math.min(a.values.length, b.values.length);
            for (int i = 0; i < common; i++) {
                int result = BsonOrder.compare(a.values[i], b.values[i]);
                if (result != 0) {
                    return ascending[i] ? result : -result;
                }
            }
            if (a.values.length < b.values.length) {
                return a.slot == BEFORE ? -1 : 1;
            }
            if (a.values.length > b.values.length) {
                return b.slot == BEFORE ? 1 : -1;
            }
            return Long.compare(a.slot, b.slot);
        };
    }
}

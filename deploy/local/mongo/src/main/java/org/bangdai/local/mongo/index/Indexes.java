package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses how a query is answered: by one scan for each of its branches, or by looking at every document. */
final class Indexes {

    /** Beyond this many documents two ways count as equally dear. */
    private static final int COST_CAP = 1_000;

    private Indexes() {}

    /** The scans that together hold all matches; empty where some branch has none. */
    static Optional<List<IndexScan>> plan(
            List<OrderedIndex> indexes, Document query, @Nullable SortOrder sort, int limit) {
        List<IndexScan> scans = new ArrayList<>();
        for (Conjunction branch : QueryBranches.of(query)) {
            Optional<IndexScan> best = best(indexes, branch, sort, limit);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            scans.add(best.get());
        }
        return Optional.of(scans);
    }

    private static Optional<IndexScan> best(
            List<OrderedIndex> indexes, Conjunction branch, @Nullable SortOrder sort, int limit) {
        List<IndexScan> candidates = new ArrayList<>();
        for (OrderedIndex index : indexes) {
            Optional<IndexScan> scan = ScanBuilder.scan(index, branch, sort);
            if (scan.isPresent() && scan.get().isLookup()) {
                return scan;
            }
            scan.ifPresent(candidates::add);
        }
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        return candidates.stream()
                .map(scan -> new Priced(scan, cost(scan, sort, limit)))
                .min(Comparator.comparingInt(Priced::cost)
                        .thenComparing(priced -> !priced.scan.inSortOrder())
                        .thenComparing(priced -> -priced.scan.pointFields()))
                .map(Priced::scan);
    }

    private static int cost(IndexScan scan, @Nullable SortOrder sort, int limit) {
        return scan.cost(COST_CAP, sort == null || scan.inSortOrder() ? limit : 0);
    }

    private record Priced(IndexScan scan, int cost) {}
}

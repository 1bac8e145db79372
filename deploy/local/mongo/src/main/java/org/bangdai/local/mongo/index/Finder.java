package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Finds documents of one collection, by its indexes where they serve, and counts every document it looks at. */
public final class Finder {

    private final LongAdder examined;

    /** @param examined counts the documents that were compared with a query */
    public Finder(LongAdder examined) {
        this.examined = examined;
    }

    /**
     * What to find.
     *
     * @param orderBy fields with 1 or -1, or {@code $natural}; null for any order
     * @param skip how many of the first matches to leave out
     * @param limit at most so many; 0 for all
     */
    public record Request(Document query, @Nullable Document orderBy, int skip, int limit) {
        int enough() {
            return limit > 0 ? skip + limit : 0;
        }

        boolean isNaturalDescending() {
            return orderBy != null && orderBy.get("$natural") instanceof Number direction && direction.intValue() < 0;
        }
    }

    /**
     * @param indexes of the collection
     * @param all its slots in natural order
     */
    public List<Document> find(List<OrderedIndex> indexes, Collection<Slot> all, Request request) {
        SortOrder sort = SortOrder.of(request.orderBy());
        boolean natural = request.orderBy() != null && sort == null;
        Optional<List<IndexScan>> plan =
                natural ? Optional.empty() : Indexes.plan(indexes, request.query(), sort, request.enough());
        boolean inOrder = sort == null || plan.stream().flatMap(List::stream).allMatch(IndexScan::inSortOrder);
        inOrder &= sort == null || plan.isPresent();
        Iterator<Slot> slots = plan.map(
                        scans -> slots(scans, sort, scans.stream().allMatch(IndexScan::inSortOrder)))
                .orElseGet(() -> natural(all, request));
        List<Document> found = matches(slots, request, inOrder ? request.enough() : 0, plan.orElse(List.of()));
        return window(inOrder || sort == null ? found : sort.sorted(found), request);
    }

    private static Iterator<Slot> natural(Collection<Slot> all, Request request) {
        return request.isNaturalDescending() ? new ArrayList<>(all).reversed().iterator() : all.iterator();
    }

    private static Iterator<Slot> slots(List<IndexScan> scans, @Nullable SortOrder sort, boolean inOrder) {
        List<Iterator<Slot>> parts = new ArrayList<>();
        for (IndexScan scan : scans) {
            List<IndexScan.Range> ranges = scan.descending() ? scan.ranges().reversed() : scan.ranges();
            ranges.forEach(range -> parts.add(scan.entries(range).values().iterator()));
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return sort != null && inOrder ? new SortedMerge(parts, sort) : new Concatenation(parts.iterator());
    }

    private List<Document> matches(Iterator<Slot> slots, Request request, int enough, List<IndexScan> scans) {
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        boolean repeats =
                scans.size() > 1 || scans.stream().anyMatch(scan -> scan.index().isMultikey());
        Document query =
                scans.size() == 1 ? LongLists.without(request.query(), scans.getFirst()::answers) : request.query();
        Set<Long> seen = new HashSet<>();
        List<Document> found = new ArrayList<>();
        long looked = 0;
        while (slots.hasNext() && (enough == 0 || found.size() < enough)) {
            Slot slot = slots.next();
            if (repeats && !seen.add(slot.number())) {
                continue;
            }
            looked++;
            if (matcher.matches(slot.document(), query)) {
                found.add(slot.document());
            }
        }
        examined.add(looked);
        return found;
    }

    private static List<Document> window(List<Document> found, Request request) {
        int from = Math.min(request.skip(), found.size());
        int to = request.limit() > 0 ? Math.min(found.size(), from + request.limit()) : found.size();
        return found.subList(from, to);
    }
}

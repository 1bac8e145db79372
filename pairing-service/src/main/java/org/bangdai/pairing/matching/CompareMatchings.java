package org.bangdai.pairing.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangdai.pairing.matching.MatchingRows.Attempt;
import org.bangdai.pairing.matching.domain.Change;
import org.bangdai.pairing.matching.domain.Changes;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.MatchingRefusal;
import org.bangdai.pairing.matching.domain.Quality;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds what one run found against another, reading both side by side in the order of the mentees. */
@Component
final class CompareMatchings {

    /** A run's numbers. */
    record RunView(String id, int pairs, long score) {}

    /** @param changes of the whole, on the first page only; @param items mentees whose mentor, or whose mentor's rank, is not the same */
    record ComparisonView(
            RunView matching,
            RunView with,
            @Nullable Changes changes,
            List<Change> items,
            @Nullable String next) {}

    private record Finished(String id, Quality quality, Attempt attempt) {

        RunView view() {
            return new RunView(id, quality.pairs(), quality.score());
        }
    }

    private record Row(String menteeId, boolean isOther, Document document) {}

    private final Matchings matchings;
    private final MatchingRows rows;

    CompareMatchings(Matchings matchings, MatchingRows rows) {
        this.matchings = matchings;
        this.rows = rows;
    }

    Mono<ComparisonView> compare(Caller by, String id, String otherId, PageRequest request) {
        return Mono.zip(finished(by, id), finished(by, otherId))
                .flatMap(both -> page(both.getT1(), both.getT2(), request));
    }

    private Mono<Finished> finished(Caller by, String id) {
        return matchings.get(by, id).flatMap(matching -> {
            Finished finished = finished(matching);
            return finished == null
                    ? Mono.error(new RefusedException(new MatchingRefusal.NotDone()))
                    : Mono.just(finished);
        });
    }

    private static @Nullable Finished finished(Stored<Matching> matching) {
        Attempt attempt = ShowMatchings.attempt(matching);
        Stage.Done done = matching.state().done();
        return attempt == null || done == null ? null : new Finished(matching.id(), done.quality(), attempt);
    }

    private Mono<ComparisonView> page(Finished one, Finished other, PageRequest request) {
        PageRequest.Cursor cursor = request.cursor();
        return cursor == null
                ? firstPage(one, other, request.limit())
                : nextPage(one, other, cursor.id(), request.limit());
    }

    /** Goes through both to their ends, to count. */
    private Mono<ComparisonView> firstPage(Finished one, Finished other, int limit) {
        List<Change> first = new ArrayList<>();
        return changes(one, other, null)
                .doOnNext(change -> {
                    if (first.size() <= limit) {
                        first.add(change);
                    }
                })
                .reduce(Changes.NONE, Changes::and)
                .map(counts -> view(one, other, counts, first, limit));
    }

    private Mono<ComparisonView> nextPage(Finished one, Finished other, String after, int limit) {
        return changes(one, other, after)
                .take(limit + 1L)
                .collectList()
                .map(some -> view(one, other, null, some, limit));
    }

    private static ComparisonView view(
            Finished one, Finished other, @Nullable Changes counts, List<Change> some, int limit) {
        boolean more = some.size() > limit;
        List<Change> items = List.copyOf(more ? some.subList(0, limit) : some);
        String next = more
                ? Cursors.write(new PageRequest.Cursor(null, items.getLast().menteeId()))
                : null;
        return new ComparisonView(one.view(), other.view(), counts, items, next);
    }

    private Flux<Change> changes(Finished one, Finished other, @Nullable String after) {
        return Flux.mergeComparing(
                        Comparator.comparing(Row::menteeId),
                        rows(one, after).map(row -> new Row(row.getString("key"), false, row)),
                        rows(other, after).map(row -> new Row(row.getString("key"), true, row)))
                .bufferUntilChanged(Row::menteeId)
                .map(CompareMatchings::change)
                .filter(Change::differs);
    }

    private Flux<Document> rows(Finished run, @Nullable String after) {
        return rows.proposals(run.attempt(), after);
    }

    private static Change change(List<Row> sides) {
        Change.Pair now = null;
        Change.Pair other = null;
        for (Row side : sides) {
            Document row = side.document();
            Change.Pair pair = new Change.Pair(
                    row.getString("mentorId"),
                    row.getString("mentorName"),
                    row.getInteger("score"),
                    row.getInteger("rank"));
            if (side.isOther()) {
                other = pair;
            } else {
                now = pair;
            }
        }
        Row any = sides.getFirst();
        return Change.of(any.menteeId(), any.document().getString("menteeName"), now, other);
    }
}

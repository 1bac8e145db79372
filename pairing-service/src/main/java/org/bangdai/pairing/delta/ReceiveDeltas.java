package org.bangdai.pairing.delta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.delta.domain.Outcome;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.RefusalProblems;
import org.bangdai.platform.web.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Takes a batch in: each row by itself, whatever becomes of the others; units before persons before postings, so that a batch may be in any order. An outage
 * fails the whole batch, which may be sent again.
 */
@Component
class ReceiveDeltas {

    private static final int AT_ONCE = 8;

    /** @param index of the row; @param id of the entity; null where it could not be read; @param problem why it was refused; null otherwise */
    record Result(
            int index,
            @Nullable String id,
            Outcome outcome,
            @Nullable Problem problem) {}

    private record Numbered(int index, Delta delta) {}

    private final ReadRow read;
    private final ApplyDelta apply;
    private final Problems problems;

    ReceiveDeltas(ReadRow read, ApplyDelta apply, ObjectProvider<RefusalProblems<?>> problems) {
        this.read = read;
        this.apply = apply;
        this.problems = new Problems(problems.orderedStream().toList());
    }

    /** One result for each row, in their order. */
    Mono<List<Result>> receive(Caller by, List<JsonNode> rows) {
        return Mono.defer(() -> {
            List<Result> refused = new ArrayList<>();
            Map<Integer, List<Numbered>> byRank = new TreeMap<>();
            for (int i = 0; i < rows.size(); i++) {
                try {
                    Delta delta = read.read(rows.get(i));
                    byRank.computeIfAbsent(delta.rank(), none -> new ArrayList<>())
                            .add(new Numbered(i, delta));
                } catch (ProblemException bad) {
                    refused.add(new Result(i, null, Outcome.REFUSED, bad.problem()));
                }
            }
            return Flux.fromIterable(byRank.values())
                    .concatMap(rank -> Flux.fromIterable(byEntity(rank))
                            .flatMap(same -> Flux.fromIterable(same).concatMap(row -> apply(by, row)), AT_ONCE))
                    .concatWithValues(refused.toArray(Result[]::new))
                    .collectSortedList(Comparator.comparingInt(Result::index));
        });
    }

    /** Rows of one entity go one after the other, so that what each is told follows from their order. */
    private static Collection<List<Numbered>> byEntity(List<Numbered> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.delta().key(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Mono<Result> apply(Caller by, Numbered row) {
        return apply.apply(by, row.delta())
                .map(outcome -> new Result(row.index(), row.delta().id(), outcome, null))
                .onErrorResume(
                        RefusedException.class,
                        refused -> Mono.just(
                                new Result(row.index(), row.delta().id(), Outcome.REFUSED, problems.of(refused))));
    }
}

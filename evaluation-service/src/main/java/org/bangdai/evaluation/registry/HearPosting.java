package org.bangdai.evaluation.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.evaluation.registry.Registry.Posting;
import org.bangdai.evaluation.registry.Registry.Unit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps a posting, and marks where it changes who leads, now and on the days on which it begins and is over. Marked is before the write, so that a crash forgets nothing of
 * what the posting was, and after it, for whoever has looked in between.
 */
@Component
class HearPosting {

    private final Registry registry;
    private final LeadershipChanges changes;
    private final Clock clock;

    HearPosting(Registry registry, LeadershipChanges changes, Clock clock) {
        this.registry = registry;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param division of the posting's unit */
    Mono<Void> hear(Posting posting, String division, long sequence) {
        return registry.posting(posting.postingId())
                .map(Set::of)
                .defaultIfEmpty(Set.of())
                .flatMap(before -> {
                    Set<Posting> both = new HashSet<>(before);
                    both.add(posting);
                    return divisions(both, division)
                            .flatMap(where -> mark(both, where)
                                    .then(registry.heard(posting, sequence))
                                    .then(mark(both, where)));
                });
    }

    private Mono<Set<String>> divisions(Set<Posting> postings, String division) {
        Set<String> units = new HashSet<>();
        postings.forEach(it -> units.addAll(it.led()));
        if (units.isEmpty()) {
            return Mono.just(Set.of());
        }
        return registry.units(units)
                .map(Unit::division)
                .concatWithValues(division)
                .collect(TreeSet<String>::new, Set::add)
                .map(found -> found);
    }

    private Mono<Void> mark(Set<Posting> postings, Set<String> divisions) {
        LocalDate today = LocalDate.now(clock);
        Set<LocalDate> days = new TreeSet<>(Set.of(today));
        for (Posting posting : postings) {
            LocalDate to = posting.to();
            days.add(posting.from());
            if (to != null) {
                days.add(to.plusDays(1));
            }
        }
        days.removeIf(day -> day.isBefore(today));
        return divisions.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(days)
                        .concatMap(day -> changes.mark(divisions, day))
                        .then();
    }
}

package org.bangdai.pairing.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.pairing.registry.domain.ReportingLines;
import org.bangdai.pairing.registry.domain.Structure;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the reporting lines of some persons as they are on a day, level by level; what several have in common is read once. */
@Component
class LoadLines {

    private static final int BATCH = 500;

    private final Units units;
    private final Postings postings;
    private final Persons persons;
    private final Clock clock;

    LoadLines(Units units, Postings postings, Persons persons, Clock clock) {
        this.units = units;
        this.postings = postings;
        this.persons = persons;
        this.clock = clock;
    }

    /** Upwards from each of these. */
    Mono<ReportingLines> above(Collection<String> personIds, LocalDate day) {
        return Mono.defer(() -> {
            Upwards upwards = new Upwards(day);
            return level(upwards, Set.copyOf(personIds), 0)
                    .then(Mono.fromSupplier(() -> new ReportingLines(upwards.leaders)));
        });
    }

    private Mono<Void> level(Upwards upwards, Set<String> level, int depth) {
        if (level.isEmpty() || depth == ReportingLines.LEVELS) {
            return Mono.empty();
        }
        return Flux.fromIterable(level)
                .buffer(BATCH)
                .concatMap(batch -> direct(upwards, batch))
                .then(Mono.defer(() -> level(upwards, upwards.notYet(level), depth + 1)));
    }

    private Mono<Void> direct(Upwards upwards, List<String> batch) {
        Mono<Map<String, Collection<String>>> working = postings.ofPersons(batch)
                .filter(it -> it.isCurrent(upwards.day))
                .collectMultimap(it -> it.facts().personId(), it -> it.facts().unitId());
        return Mono.zip(working, persons.leaders(batch))
                .flatMap(both -> surroundings(upwards, both.getT1()).doOnSuccess(done -> {
                    Structure structure = upwards.structure();
                    for (String person : batch) {
                        Set<String> leaders =
                                structure.leadersOf(person, both.getT1().getOrDefault(person, List.of()));
                        String named = both.getT2().get(person);
                        if (named != null && !named.equals(person)) {
                            leaders.add(named);
                        }
                        upwards.leaders.put(person, leaders);
                    }
                }));
    }

    private Mono<Void> surroundings(Upwards upwards, Map<String, Collection<String>> working) {
        Set<String> where = new HashSet<>();
        working.values().forEach(where::addAll);
        return climb(upwards, where, 0).then(Mono.defer(() -> leads(upwards)));
    }

    private Mono<Void> climb(Upwards upwards, Set<String> from, int level) {
        Set<String> unknown = new HashSet<>(from);
        unknown.removeAll(upwards.parents.keySet());
        if (unknown.isEmpty() || level == Structure.UNIT_LEVELS) {
            return Mono.empty();
        }
        return Flux.fromIterable(unknown)
                .buffer(BATCH)
                .concatMap(units::parents)
                .doOnNext(upwards.parents::putAll)
                .then(Mono.defer(() -> {
                    unknown.forEach(unit -> upwards.parents.putIfAbsent(unit, ""));
                    Set<String> above = new HashSet<>();
                    unknown.forEach(unit -> above.add(upwards.parents.get(unit)));
                    above.remove("");
                    return climb(upwards, above, level + 1);
                }));
    }

    private Mono<Void> leads(Upwards upwards) {
        Set<String> unknown = new HashSet<>(upwards.parents.keySet());
        unknown.removeAll(upwards.leads.keySet());
        return Flux.fromIterable(unknown)
                .buffer(BATCH)
                .concatMap(batch -> postings.leading(batch)
                        .filter(it -> it.isCurrent(upwards.day))
                        .collectList()
                        .doOnNext(leading -> upwards.lead(batch, leading)))
                .then();
    }

    /** Downwards from this person, today: everyone in the units that they lead and below, whom the roster names them as leader of, and so on. */
    Mono<Set<String>> below(String personId) {
        return Mono.defer(() -> {
            Set<String> below = new HashSet<>();
            return down(Set.of(personId), below, new HashSet<>(), 0).then(Mono.fromSupplier(() -> {
                below.remove(personId);
                return below;
            }));
        });
    }

    private Mono<Void> down(Set<String> level, Set<String> below, Set<String> seen, int depth) {
        if (level.isEmpty() || depth == ReportingLines.LEVELS) {
            return Mono.empty();
        }
        return Flux.fromIterable(level)
                .buffer(BATCH)
                .concatMap(batch -> Flux.merge(persons.ledBy(batch), led(batch, seen)))
                .filter(below::add)
                .collect(HashSet<String>::new, Set::add)
                .flatMap(next -> down(next, below, seen, depth + 1));
    }

    private Flux<String> led(List<String> leaders, Set<String> seen) {
        LocalDate day = LocalDate.now(clock);
        return postings.ofPersons(leaders)
                .filter(it -> it.isCurrent(day))
                .concatMapIterable(LoadLines::led)
                .filter(seen::add)
                .collectList()
                .flatMapMany(units -> staff(units, seen, day, 0));
    }

    private static List<String> led(Posting posting) {
        List<String> units = new ArrayList<>(posting.facts().inChargeOf());
        if (posting.facts().heads()) {
            units.add(posting.facts().unitId());
        }
        return units;
    }

    private Flux<String> staff(List<String> of, Set<String> seen, LocalDate day, int level) {
        if (of.isEmpty()) {
            return Flux.empty();
        }
        Flux<String> here = Flux.fromIterable(of)
                .buffer(BATCH)
                .concatMap(postings::inUnits)
                .filter(it -> it.isCurrent(day))
                .map(it -> it.facts().personId());
        return level == Structure.UNIT_LEVELS
                ? here
                : here.concatWith(Flux.fromIterable(of)
                        .buffer(BATCH)
                        .concatMap(units::below)
                        .filter(seen::add)
                        .collectList()
                        .flatMapMany(lower -> staff(lower, seen, day, level + 1)));
    }

    /** What has been read so far. */
    private static final class Upwards {
        final LocalDate day;
        final Map<String, Set<String>> leaders = new HashMap<>();
        final Map<String, String> parents = new HashMap<>();
        final Map<String, Structure.Leads> leads = new HashMap<>();

        Upwards(LocalDate day) {
            this.day = day;
        }

        Structure structure() {
            return new Structure(parents, leads);
        }

        void lead(List<String> batch, List<Posting> leading) {
            Map<String, Set<String>> heads = new HashMap<>();
            Map<String, Set<String>> inCharge = new HashMap<>();
            for (Posting posting : leading) {
                Posting.Facts facts = posting.facts();
                if (facts.heads()) {
                    add(heads, facts.unitId(), facts.personId());
                }
                facts.inChargeOf().forEach(unit -> add(inCharge, unit, facts.personId()));
            }
            for (String unit : batch) {
                leads.put(
                        unit,
                        new Structure.Leads(heads.getOrDefault(unit, Set.of()), inCharge.getOrDefault(unit, Set.of())));
            }
        }

        private static void add(Map<String, Set<String>> to, String unit, String person) {
            to.computeIfAbsent(unit, none -> new HashSet<>()).add(person);
        }

        /** The leaders of these whose own leaders have not been read. */
        Set<String> notYet(Set<String> level) {
            Set<String> next = new HashSet<>();
            level.forEach(person -> next.addAll(leaders.getOrDefault(person, Set.of())));
            next.removeAll(leaders.keySet());
            return next;
        }
    }
}

package org.bangdai.pairing.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bangdai.pairing.PoolFixtures;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.registry.RegistryFakes;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.pairing.registry.domain.Unit;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In whatever order deltas come and however often, also around persons who are entered meanwhile: the registry is the same. */
class DeltaOrderTest {

    private static final Caller SOURCE = PersonFixtures.organiser("330523");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    /** Something that happens to the registry. @param registered a person whom a roster enters; empty text for a delta */
    private record Happening(String registered, List<Delta> delta) {}

    @Property(tries = 300)
    void everyOrderGivesTheSameRegistry(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        Random random = new Random(seed);
        List<Happening> all = happenings(random, size);
        List<Happening> otherwise = new ArrayList<>(all);
        for (int i = 0; i < size; i++) {
            otherwise.add(all.get(random.nextInt(all.size())));
        }
        Collections.shuffle(otherwise, random);

        assertThat(new World().after(otherwise)).isEqualTo(new World().after(all));
    }

    /** A version has one content. Unit u4 never comes, p3 only by an entry, so some wait for ever. */
    private static List<Happening> happenings(Random random, int size) {
        Map<String, Delta> deltas = new HashMap<>();
        for (int i = 0; i < size; i++) {
            long version = 1 + random.nextInt(4);
            String number = Integer.toString(1 + random.nextInt(3));
            Delta delta = switch (random.nextInt(5)) {
                case 0 ->
                    new Delta.OfUnit(
                            "u" + number,
                            version,
                            new Unit.Facts("c", "单位" + random.nextInt(100), UnitKind.ORGAN, "330523205", null));
                case 1 ->
                    new Delta.OfEntry(
                            PoolFixtures.veteran("p" + number),
                            PersonFixtures.ZHOU,
                            "13812341234",
                            null,
                            new Standing(Standing.Kind.IN_SERVICE, DAY, version));
                case 2 ->
                    new Delta.OfPerson(
                            "p" + number,
                            new Standing(
                                    Standing.Kind.values()[random.nextInt(4)],
                                    DAY.plusDays(random.nextInt(9)),
                                    version));
                default ->
                    new Delta.OfPosting(
                            "t" + number,
                            version,
                            new Posting.Facts(
                                    "p" + (1 + random.nextInt(3)),
                                    "u" + (1 + random.nextInt(4)),
                                    "职务" + random.nextInt(100),
                                    random.nextBoolean(),
                                    Set.of(),
                                    DAY,
                                    null));
            };
            deltas.putIfAbsent(delta.key() + "/" + version, delta);
        }
        List<Happening> all = new ArrayList<>();
        all.add(new Happening("p1", List.of()));
        all.add(new Happening("p2", List.of()));
        deltas.values().forEach(delta -> all.add(new Happening("", List.of(delta))));
        return all;
    }

    /** A registry, and the listener that hears what happens to it. */
    private static final class World {
        private final RegistryFakes.InMemoryUnits units = new RegistryFakes.InMemoryUnits();
        private final RegistryFakes.InMemoryPostings postings = new RegistryFakes.InMemoryPostings();
        private final KnownPersons persons = new KnownPersons();
        private final InMemoryWaiting waiting = new InMemoryWaiting();
        private final ApplyDelta apply = new ApplyDelta(
                RegistryFakes.enterUnit(units),
                RegistryFakes.enterPosting(postings, units, persons),
                persons,
                this::receive,
                waiting);
        private final DeltaListener listener = new DeltaListener(waiting, apply);

        private Mono<Boolean> receive(Caller by, Registration registration, Standing standing) {
            persons.known.add(registration.facts().personId());
            return persons.stand(by, registration.facts().personId(), standing).map(standing::equals);
        }

        Map<String, String> after(List<Happening> all) {
            for (Happening happening : all) {
                if (!happening.registered().isEmpty()) {
                    persons.known.add(happening.registered());
                    listener.adopt(List.of(Delta.person(happening.registered())))
                            .block();
                }
                for (Delta delta : happening.delta()) {
                    apply.apply(SOURCE, delta).block();
                    listener.adopt(List.of(delta.key())).block();
                }
            }
            Map<String, String> registry = new TreeMap<>();
            units.all().forEach(it -> registry.put(it.unitId(), it.toString()));
            postings.all()
                    .forEach(it ->
                            registry.put(it.postingId(), it.facts() + " " + it.sourceVersion() + " " + it.division()));
            persons.standings.forEach((person, standing) -> registry.put(person, standing.toString()));
            return registry;
        }
    }

    private static final class InMemoryWaiting implements WaitingDeltas {
        private final Set<Waiting> rows = new HashSet<>();

        @Override
        public Mono<Void> keep(Caller by, Delta.Keepable delta) {
            return Mono.fromRunnable(() -> rows.add(new Waiting(delta, by)));
        }

        @Override
        public Mono<Void> drop(Caller by, Delta.Keepable delta) {
            return Mono.fromRunnable(() -> rows.remove(new Waiting(delta, by)));
        }

        @Override
        public Flux<Waiting> waitingFor(Collection<String> keys) {
            return Flux.fromIterable(rows.stream()
                    .filter(it -> keys.stream().anyMatch(it.delta().refersTo()::contains))
                    .collect(Collectors.toSet()));
        }
    }

    private static final class KnownPersons implements Persons {
        private final Set<String> known = new TreeSet<>();
        private final Map<String, Standing> standings = new TreeMap<>();

        @Override
        public Mono<PersonFacts> find(Caller by, String personId) {
            return known.contains(personId) ? Mono.just(PoolFixtures.veteran(personId)) : Mono.empty();
        }

        @Override
        public Flux<PersonFacts> all(Collection<String> personIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Standing> stand(Caller by, String personId, Standing standing) {
            return known.contains(personId)
                    ? Mono.fromSupplier(() -> standings.merge(
                            personId, standing, (one, other) -> other.version() > one.version() ? other : one))
                    : Mono.empty();
        }

        @Override
        public Mono<Standing> standing(String personId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<String> known(Caller by, Collection<String> personIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Map<String, String>> leaders(Collection<String> personIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<String> ledBy(Collection<String> leaderIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<PersonFacts> register(Caller by, Registration registration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Known> compare(Caller by, List<Registration> all) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Disclosed> inClear(Caller by, String personId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> erase(Caller by, String personId, String erasureId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Set<String>> registerNew(Caller by, List<Registration> all) {
            throw new UnsupportedOperationException();
        }
    }
}

package org.bangdai.evaluation.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.registry.Registry.Mentee;
import org.bangdai.evaluation.registry.Registry.Person;
import org.bangdai.evaluation.registry.Registry.Posting;
import org.bangdai.evaluation.registry.Registry.Unit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.store.AggregateFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The registry in memory, or in a database without a service around it. */
public final class RegistryFixture {

    private RegistryFixture() {}

    public static FindAppraisers in(AggregateFactory stores) {
        return new FindAppraisers(new MongoRegistry(stores));
    }

    public static KnownPersons known(AggregateFactory stores) {
        return new KnownPersons(new MongoRegistry(stores));
    }

    public static LeadershipChanges changes(AggregateFactory stores) {
        return new LeadershipChanges(stores);
    }

    /** One in which nobody is known. */
    public static FindAppraisers nobody() {
        return new FindAppraisers(new InMemory());
    }

    /** Somebody who heads a unit in which another works. */
    public static void headed(AggregateFactory stores, String head, String mentee, String division) {
        Registry registry = new MongoRegistry(stores);
        String unit = "unit-" + mentee;
        registry.heard(new Unit(unit, "党政办公室", division, null), 1).block();
        registry.heardPersons(Map.of(new Person(head, division, "党政办公室", null), 1L))
                .block();
        registry.heard(new Posting("head-" + mentee, head, unit, true, Set.of(), LocalDate.of(2020, 1, 1), null), 1)
                .block();
        registry.heard(new Posting("of-" + mentee, mentee, unit, false, Set.of(), LocalDate.of(2020, 1, 1), null), 1)
                .block();
    }

    /** Another follows whoever heads the mentee's unit, as events tell it. */
    public static void succeeded(
            AggregateFactory stores, Clock clock, String head, String successor, String mentee, String division) {
        HearPosting postings = new HearPosting(new MongoRegistry(stores), new LeadershipChanges(stores), clock);
        String unit = "unit-" + mentee;
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        postings.hear(new Posting("head-" + mentee, head, unit, true, Set.of(), from, yesterday), division, 2)
                .block();
        postings.hear(new Posting("next-" + mentee, successor, unit, true, Set.of(), from, null), division, 1)
                .block();
    }

    public static void mentee(AggregateFactory stores, String mentee, String division) {
        new MongoRegistry(stores)
                .heardMentees(Map.of(new Mentee(mentee, division, MenteeCategory.NEW_GRADUATE), 1L))
                .block();
    }

    public static void person(AggregateFactory stores, String person, String division) {
        new MongoRegistry(stores)
                .heardPersons(Map.of(new Person(person, division, "某单位", null), 1L))
                .block();
    }

    static final class InMemory implements Registry {

        final List<Person> persons = new ArrayList<>();
        final List<Unit> units = new ArrayList<>();
        final List<Posting> postings = new ArrayList<>();
        final List<Mentee> mentees = new ArrayList<>();

        @Override
        public Mono<Void> heardPersons(Map<Person, Long> heard) {
            return Mono.fromRunnable(() -> persons.addAll(heard.keySet()));
        }

        @Override
        public Mono<Void> heard(Unit unit, long sequence) {
            return Mono.fromRunnable(() -> units.add(unit));
        }

        @Override
        public Mono<Void> heard(Posting posting, long sequence) {
            return Mono.fromRunnable(() -> postings.add(posting));
        }

        @Override
        public Mono<Void> heardMentees(Map<Mentee, Long> heard) {
            return Mono.fromRunnable(() -> mentees.addAll(heard.keySet()));
        }

        @Override
        public Flux<Person> persons(Collection<String> ids) {
            return Flux.fromIterable(persons).filter(it -> ids.contains(it.personId()));
        }

        @Override
        public Flux<Mentee> mentees(Collection<String> ids) {
            return Flux.fromIterable(mentees).filter(it -> ids.contains(it.menteeId()));
        }

        @Override
        public Flux<Unit> units(Collection<String> ids) {
            return Flux.fromIterable(units).filter(it -> ids.contains(it.unitId()));
        }

        @Override
        public Flux<Unit> unitsNamed(Collection<String> divisions, Collection<String> names) {
            return Flux.fromIterable(units)
                    .filter(it -> divisions.contains(it.division()) && names.contains(it.name()));
        }

        @Override
        public Mono<Posting> posting(String id) {
            return Flux.fromIterable(postings)
                    .filter(it -> it.postingId().equals(id))
                    .next();
        }

        @Override
        public Flux<Posting> postingsOf(Collection<String> ids) {
            return Flux.fromIterable(postings).filter(it -> ids.contains(it.personId()));
        }

        @Override
        public Flux<Posting> leading(Collection<String> ids) {
            return Flux.fromIterable(postings)
                    .filter(it -> (it.heads() && ids.contains(it.unitId()))
                            || it.inChargeOf().stream().anyMatch(ids::contains));
        }
    }
}

package org.bangdai.notification.duty;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangdai.notification.duty.DutyListener.PersonChanged;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.person.PersonNames.Home;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code duties}, {@code _id} made of division and person. */
@Component
public class Duties implements Mentions {

    private static final Caller SYSTEM = Caller.system("duties");
    private static final String UNTIL = "state.until";

    private final Aggregates<Duty> duties;
    private final Clock clock;

    Duties(AggregateFactory stores, Clock clock) {
        this.duties = stores.create(Aggregate.in("duties", RecordMapping.of(Duty.class), Duty::division)
                .index(Index.on("divisions_until", ascending("divisions", UNTIL, "state.division", "_id")))
                .index(Index.on("division_until", ascending("state.division", UNTIL)))
                .index(Index.on("person_until", ascending("state.personId", UNTIL))));
        this.clock = clock;
    }

    /** @param department null for the organisation department */
    record Wanted(
            String personId, String division, @Nullable String department) {}

    /** May be repeated: who is on duty stays so. */
    Mono<Stored<Duty>> begin(Caller by, Wanted wanted, @Nullable Home home) {
        Duty duty = new Duty(
                wanted.personId(),
                wanted.division(),
                clock.instant(),
                by.actor(),
                null,
                home == null ? null : home.division(),
                home == null ? null : home.sequence(),
                wanted.department());
        String id = Duty.id(wanted.personId(), wanted.division(), wanted.department());
        return duties.insert(by, id, duty, List.of())
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> duties.update(by, id, it -> Decision.change(it.until() == null ? it : duty)));
    }

    /** May be repeated. */
    Mono<Stored<Duty>> end(Caller by, String id) {
        return duties.update(by, id, it -> Decision.change(it.over(clock.instant())));
    }

    /** Ends those of whoever has moved away since they began. May be repeated. */
    Mono<Void> moved(List<Received<PersonChanged>> persons) {
        Map<String, Received<PersonChanged>> byPerson =
                persons.stream().collect(Collectors.toMap(each -> each.event().personId(), each -> each));
        // person_until
        return Flux.from(duties.collection().find(and(in("state.personId", byPerson.keySet()), eq(UNTIL, null))))
                .map(duties::read)
                .concatMap(found -> moved(found, byPerson.get(found.state().personId())))
                .then();
    }

    private Mono<Void> moved(Stored<Duty> found, @Nullable Received<PersonChanged> person) {
        return person == null || found.state().isKnown(person.meta())
                ? Mono.empty()
                : duties.update(
                                SYSTEM,
                                found.id(),
                                it -> Decision.change(it.moved(person.event().division(), clock.instant())))
                        .then();
    }

    /** Those that last, by division. */
    Mono<Page<Stored<Duty>>> page(Caller by, PageRequest request) {
        // divisions_until
        return duties.page(by, eq(UNTIL, null), "state.division", false, request);
    }

    /** Ids of the organisers on duty for the division; where there are none, for the nearest one above it that has some. */
    public Mono<List<String>> organisersOf(String division) {
        return around(division)
                .filter(duty -> duty.department() == null)
                .collectList()
                .map(Duties::nearest);
    }

    /** As {@link #organisersOf}, ids of those on duty in each of the other departments. */
    public Mono<List<String>> confirmersOf(String division) {
        return around(division)
                .filter(duty -> duty.department() != null)
                .groupBy(duty -> String.valueOf(duty.department()))
                .flatMap(department -> department.collectList().map(Duties::nearest))
                .flatMapIterable(persons -> persons)
                .distinct()
                .collectList();
    }

    private Flux<Duty> around(String division) {
        // division_until
        return Flux.from(duties.collection()
                        .find(and(in("state.division", Divisions.containing(division)), eq(UNTIL, null))))
                .map(found -> duties.read(found).state());
    }

    private static List<String> nearest(List<Duty> duties) {
        Map<String, List<String>> byDivision = duties.stream()
                .collect(Collectors.groupingBy(
                        Duty::division,
                        () -> new TreeMap<>(Comparator.comparing(String::length).reversed()),
                        Collectors.mapping(Duty::personId, Collectors.toList())));
        return byDivision.isEmpty() ? List.of() : byDivision.values().iterator().next();
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // person_until
        return Flux.from(duties.collection().find(eq("state.personId", person)))
                .concatMap(found -> duties.collection().deleteOne(eq("_id", found.getString("_id"))))
                .then();
    }
}

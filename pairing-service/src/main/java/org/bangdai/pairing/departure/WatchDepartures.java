package org.bangdai.pairing.departure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangdai.pairing.departure.domain.Departure;
import org.bangdai.pairing.departure.domain.Leave;
import org.bangdai.pairing.departure.domain.Whereabouts;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.Postings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks whether a person has left, some time after the last thing was told of them: the end of one posting and the begin of the next may come in any order. Also
 * on the day after a posting's last.
 */
@Component
class WatchDepartures implements DueWork {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;
    private static final Caller SYSTEM = Caller.system("departure");

    private final Departures departures;
    private final FollowDeparture follow;
    private final Persons persons;
    private final Postings postings;
    private final Clock clock;
    private final Duration quiet;

    WatchDepartures(
            Departures departures,
            FollowDeparture follow,
            Persons persons,
            Postings postings,
            Clock clock,
            DepartureSettings.Times times) {
        this.departures = departures;
        this.follow = follow;
        this.persons = persons;
        this.postings = postings;
        this.clock = clock;
        this.quiet = times.quiet();
    }

    /** Something was told of the person; one who is not registered concerns nobody. May be repeated. */
    Mono<Void> watch(String personId) {
        return persons.find(SYSTEM, personId).flatMap(person -> {
            Instant dueAt = clock.instant().plus(quiet);
            String division = person.division();
            return departures
                    .insert(new Departure.Present(personId, division, 0, dueAt))
                    .onErrorResume(
                            AlreadyExistsException.class,
                            there -> departures.update(personId, it -> Decision.change(it.watched(division, dueAt))))
                    .then();
        });
    }

    @Override
    public String name() {
        return "departures";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return departures.dueBuckets(now, BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return departures
                .due(bucket, now, BATCH)
                .flatMap(personId -> look(personId, now), AT_ONCE)
                .count();
    }

    /** To the version that was read before the registry was: what is told meanwhile is looked at again. */
    private Mono<String> look(String personId, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        return departures
                .get(personId)
                .flatMap(before -> persons.find(SYSTEM, personId)
                        .flatMap(person -> whereabouts(person))
                        .flatMap(it -> seen(before, it.left(day), it.nextChange(day))))
                .flatMap(after -> follow.drive(personId))
                .onErrorResume(StaleVersionException.class, told -> Mono.empty())
                .thenReturn(personId);
    }

    private Mono<Stored<Departure>> seen(
            Stored<Departure> before, Optional<Leave> leave, Optional<LocalDate> nextChange) {
        Instant next = nextChange
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .orElse(null);
        return departures.update(before.id(), before.version(), it -> it.seen(leave, next));
    }

    private Mono<Whereabouts> whereabouts(PersonFacts person) {
        Mono<Optional<Standing>> standing =
                persons.standing(person.personId()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(
                standing,
                postings.ofPersons(List.of(person.personId())).collectList(),
                (stands, all) -> new Whereabouts(person.division(), stands.orElse(null), all));
    }
}

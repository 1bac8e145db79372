package org.bangdai.pairing.load;

import java.util.List;
import java.util.stream.Stream;
import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.load.Invented.Someone;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Suspended;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.person.domain.Person;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts counties into the stores, in batches and without events: a thousand times faster than what happens through the API. */
final class FillPool {

    private static final Caller BY = Caller.system("fill-pool");
    private static final int BATCH = 500;
    private static final int BATCHES_AT_ONCE = 4;
    private static final int WRITES_AT_ONCE = 32;
    private static final String PHONE = "19900000000";

    private final DataKeys keys;
    private final Aggregates<Person> persons;
    private final Aggregates<Mentor> mentors;
    private final Aggregates<Mentee> mentees;
    private final Aggregates<Pairing> pairings;
    private final Aggregates<Activity> activities;

    FillPool(OwnStores stores, DataKeys keys) {
        this.keys = keys;
        persons = stores.of("persons", Person.class);
        mentors = stores.of(Mentors.COLLECTION, Mentor.class);
        mentees = stores.of("mentees", Mentee.class);
        pairings = stores.of(Pairings.COLLECTION, Pairing.class);
        activities = stores.of(Activities.COLLECTION, Activity.class);
    }

    Mono<Void> fill(County county, Stream<Activity> diary) {
        return insert(persons, county.registry().stream().map(this::person))
                .then(insert(mentors, county.mentors().stream().map(it -> fresh(it.id(), it))))
                .then(insert(mentees, county.mentees().stream().map(it -> fresh(it.id(), it))))
                .then(insert(
                        pairings,
                        county.pairings().stream().map(it -> fresh(it.terms().pairingId(), it))))
                .then(insert(activities, diary.map(it -> fresh(it.activityId(), it))))
                .thenMany(
                        Flux.fromIterable(county.mentors()).flatMap(it -> seats(it, county.pairings()), WRITES_AT_ONCE))
                .thenMany(Flux.fromIterable(county.pairings()).flatMap(this::slot, WRITES_AT_ONCE))
                .then();
    }

    /** How many documents there are now, by collection. */
    Flux<String> counts() {
        return Flux.just(persons, mentors, mentees, pairings, activities)
                .map(Aggregates::collection)
                .concatMap(it -> Mono.from(it.estimatedDocumentCount())
                        .map(count -> count + " " + it.getNamespace().getCollectionName()));
    }

    private static <T> Mono<Void> insert(Aggregates<T> store, Stream<Fresh<T>> all) {
        return Flux.fromStream(all)
                .buffer(BATCH)
                .flatMap(batch -> store.insertAll(BY, batch).map(done -> batch.size() - done.size()), BATCHES_AT_ONCE)
                .doOnNext(taken -> {
                    if (taken > 0) {
                        throw new IllegalStateException(taken + " are there already: fill fresh data only");
                    }
                })
                .then();
    }

    private static <T> Fresh<T> fresh(String id, T state) {
        return new Fresh<>(id, state, List.of());
    }

    private Fresh<Person> person(County.Registered registered) {
        Someone someone = registered.person();
        DataKey key = keys.create(someone.id());
        Person.Identity identity =
                new Person.Identity(key.wrapped(), key.seal(someone.idNumber(), "idNumber"), key.seal(PHONE, "phone"));
        return fresh(someone.id(), new Person(someone.facts(), registered.leaderId(), identity, null, null));
    }

    private Mono<Void> seats(Mentor mentor, List<Pairing> all) {
        if (!(mentor instanceof InOffice member)) {
            return Mono.empty();
        }
        int capacity = member.tenure().appointment().capacity();
        Mono<Void> opened = mentors.seats().open(mentor.id(), Mentors.SEATS, capacity);
        return switch (member) {
            case Suspended out -> opened.then(mentors.seats().close(mentor.id(), Mentors.SEATS));
            case Appointed in ->
                opened.thenMany(Flux.fromIterable(all)
                                .ofType(Active.class)
                                .filter(it -> it.terms().mentorId().equals(mentor.id()))
                                .concatMap(it -> mentors.seats().take(mentor.id(), Mentors.SEATS, it.seat())))
                        .then();
        };
    }

    private Mono<Boolean> slot(Pairing pairing) {
        return pairing.isOpen()
                ? mentees.slots()
                        .take(
                                pairing.terms().menteeId(),
                                Mentees.PRIMARY,
                                pairing.terms().pairingId())
                : Mono.empty();
    }
}

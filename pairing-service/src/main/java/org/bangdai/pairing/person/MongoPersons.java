package org.bangdai.pairing.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.Person;
import org.bangdai.pairing.person.domain.Person.Identity;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.PersonRefusal;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code persons}, {@code _id} the person id. */
@Component
final class MongoPersons implements Persons {

    private static final String LEADER = "state.leaderId";
    private static final String KEY = "state.identity.key";

    private final Aggregates<Person> persons;
    private final DataKeys keys;

    MongoPersons(AggregateFactory stores, DataKeys keys) {
        this.persons = stores.create(Aggregate.in(
                        "persons",
                        RecordMapping.of(Person.class),
                        person -> person.facts().division())
                .participants(person -> Set.of(person.facts().personId()))
                .publishes("registry-events", person -> person.facts().personId())
                .index(Index.on("leader", Indexes.ascending(LEADER))));
        this.keys = keys;
    }

    @Override
    public Mono<PersonFacts> find(Caller by, String personId) {
        return present(by, personId).map(Person::facts);
    }

    private Mono<Person> present(Caller by, String personId) {
        return persons.find(by, personId).map(Stored::state).filter(person -> !person.isErased());
    }

    @Override
    public Mono<Disclosed> inClear(Caller by, String personId) {
        return present(by, personId).map(person -> {
            DataKey key = key(person);
            Identity identity = person.identity();
            return new Disclosed(
                    person.facts(),
                    key.open(identity.idNumber(), Places.ID_NUMBER),
                    key.open(identity.phone(), Places.PHONE),
                    person.leaderId());
        });
    }

    @Override
    public Mono<Void> erase(Caller by, String personId, String erasureId) {
        return persons.update(by, personId, person -> person.erase(erasureId)).then();
    }

    /** As {@link Persons#find}, with what only the registry's own answers show. */
    Mono<Stored<Person>> get(Caller by, String personId) {
        return persons.get(by, personId)
                .filter(found -> !found.state().isErased())
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)));
    }

    DataKey key(Person person) {
        return keys.open(person.identity().key(), person.facts().personId());
    }

    @Override
    public Flux<String> known(Caller by, Collection<String> personIds) {
        // _id_
        return Flux.from(persons.collection()
                        .find(in("_id", personIds))
                        .projection(Projections.include("division", "participants", KEY)))
                .filter(found -> !"".equals(found.getEmbedded(List.of(KEY.split("\\.")), String.class)))
                .filter(found -> by.scope()
                        .sees(found.getString("division"), found.getList("participants", String.class, List.of())))
                .map(found -> found.getString("_id"));
    }

    @Override
    public Mono<Map<String, String>> leaders(Collection<String> personIds) {
        // _id_
        return Flux.from(persons.collection()
                        .find(and(in("_id", personIds), exists(LEADER)))
                        .projection(Projections.include(LEADER)))
                .collectMap(
                        found -> found.getString("_id"),
                        found -> found.getEmbedded(List.of("state", "leaderId"), String.class));
    }

    @Override
    public Flux<String> ledBy(Collection<String> leaderIds) {
        // leader
        return Flux.from(persons.collection().find(in(LEADER, leaderIds)).projection(Projections.include("_id")))
                .map(found -> found.getString("_id"));
    }

    @Override
    public Mono<Standing> standing(String personId) {
        return persons.find(Caller.system("registry"), personId)
                .mapNotNull(found -> found.state().standing());
    }

    @Override
    public Mono<Standing> stand(Caller by, String personId, Standing standing) {
        // Of who was erased nothing is told any more: it waits, as of somebody unknown, until they are registered
        // again.
        return present(by, personId)
                .flatMap(there -> persons.update(
                        by, personId, person -> person.isErased() ? Decision.change(person) : person.stands(standing)))
                .mapNotNull(after -> after.state().standing());
    }

    @Override
    public Mono<PersonFacts> register(Caller by, Registration registration) {
        return insert(by, registration)
                .onErrorResume(
                        AlreadyExistsException.class,
                        taken -> update(by, registration, person -> renewed(person, registration)))
                .map(stored -> stored.state().facts());
    }

    /** As {@link ReceivePerson#receive}, whatever the registration says. */
    Mono<Boolean> receive(Caller by, Registration registration, Standing standing) {
        return Mono.defer(() -> {
                    Fresh<Person> fresh = fresh(registration, standing);
                    return persons.insert(by, fresh.id(), fresh.state(), fresh.events());
                })
                .onErrorResume(
                        AlreadyExistsException.class,
                        taken -> update(
                                by,
                                registration,
                                person -> person.isOlder(standing)
                                        ? Decision.change(person)
                                        : brought(person, registration).stands(standing)))
                .map(Stored::state)
                .map(after -> standing.equals(after.standing()) && isAsItIs(after, registration));
    }

    /** Brings who is known up to date. Errors: {@code StaleVersionException} where that is not the present version. */
    Mono<Stored<Person>> correct(Caller by, long expectedVersion, Registration registration) {
        return persons.update(
                by, registration.facts().personId(), expectedVersion, person -> renewed(person, registration));
    }

    IdNumber idNumber(Person person) {
        return new IdNumber(key(person).open(person.identity().idNumber(), Places.ID_NUMBER));
    }

    @Override
    public Flux<PersonFacts> all(Collection<String> personIds) {
        return persons.findAll(Caller.system("registry"), personIds)
                .map(Stored::state)
                .filter(person -> !person.isErased())
                .map(Person::facts);
    }

    @Override
    public Flux<Known> compare(Caller by, List<Registration> all) {
        Map<String, Registration> byId = byId(all);
        return persons.findAll(by, byId.keySet())
                .map(Stored::state)
                .filter(person -> !person.isErased())
                .map(person -> new Known(
                        person.facts(),
                        Objects.requireNonNull(byId.get(person.facts().personId()))
                                .phone()
                                .equals(phone(person))));
    }

    @Override
    public Mono<Set<String>> registerNew(Caller by, List<Registration> all) {
        return persons.insertAbsent(by, byId(all), this::isAsItIs, this::fresh);
    }

    private static Map<String, Registration> byId(List<Registration> all) {
        Map<String, Registration> byId = new LinkedHashMap<>();
        all.forEach(it -> byId.put(it.facts().personId(), it));
        return byId;
    }

    private String phone(Person person) {
        return key(person).open(person.identity().phone(), Places.PHONE);
    }

    private boolean isAsItIs(Person person, Registration registration) {
        return renewed(person, registration) instanceof Decision.Change<Person> change
                && change.events().isEmpty();
    }

    private Fresh<Person> fresh(Registration registration) {
        return fresh(registration, null);
    }

    private Fresh<Person> fresh(Registration registration, @Nullable Standing standing) {
        Person person = new Person(registration.facts(), registration.leaderId(), sealed(registration), standing, null);
        return new Fresh<>(registration.facts().personId(), person, List.of(person.changed()));
    }

    private Mono<Stored<Person>> insert(Caller by, Registration registration) {
        return Mono.defer(() -> {
            Fresh<Person> fresh = fresh(registration);
            return persons.insert(by, fresh.id(), fresh.state(), fresh.events());
        });
    }

    private Mono<Stored<Person>> update(Caller by, Registration registration, Step<Person> step) {
        return persons.update(by, registration.facts().personId(), step)
                .onErrorMap(
                        NotFoundException.class,
                        elsewhere -> new RefusedException(new PersonRefusal.RegisteredElsewhere()));
    }

    private Decision<Person> renewed(Person person, Registration registration) {
        Person next = brought(person, registration);
        return next.equals(person) ? Decision.change(person) : Decision.change(next, next.changed());
    }

    private Person brought(Person person, Registration registration) {
        return person.registered(registration.facts(), registration.leaderId(), identity(person, registration));
    }

    /** The stored one where it says the same: sealing again would give another text, which would look like a change. */
    private Identity identity(Person person, Registration registration) {
        if (person.isErased()) {
            return sealed(registration);
        }
        DataKey key = key(person);
        Identity present = person.identity();
        String phone = key.open(present.phone(), Places.PHONE);
        return phone.equals(registration.phone())
                ? present
                : new Identity(present.key(), present.idNumber(), key.seal(registration.phone(), Places.PHONE));
    }

    private Identity sealed(Registration registration) {
        DataKey key = keys.create(registration.facts().personId());
        return new Identity(
                key.wrapped(),
                key.seal(registration.idNumber().value(), Places.ID_NUMBER),
                key.seal(registration.phone(), Places.PHONE));
    }

    /** Places of sealed texts; stored data depends on them. */
    static final class Places {
        static final String ID_NUMBER = "idNumber";
        static final String PHONE = "phone";

        private Places() {}
    }
}

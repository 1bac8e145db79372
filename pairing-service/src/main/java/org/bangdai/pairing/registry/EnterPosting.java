package org.bangdai.pairing.registry;

import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.pairing.registry.domain.RegistryRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters postings and corrects them, of persons and units that the caller sees. Each may be repeated. */
@Component
public class EnterPosting {

    private final Postings postings;
    private final Units units;
    private final Persons persons;

    EnterPosting(Postings postings, Units units, Persons persons) {
        this.postings = postings;
        this.units = units;
        this.persons = persons;
    }

    Mono<Stored<Posting>> enter(Caller by, String postingId, Posting.Facts facts) {
        return division(by, facts)
                .flatMap(division -> insert(by, Posting.enter(postingId, facts, division)))
                .onErrorResume(AlreadyExistsException.class, repeated -> postings.get(by, postingId));
    }

    Mono<Stored<Posting>> edit(Caller by, String postingId, long expectedVersion, Posting.Facts facts) {
        return postings.get(by, postingId)
                .then(division(by, facts))
                .flatMap(division ->
                        postings.update(by, postingId, expectedVersion, posting -> posting.edited(facts, division)));
    }

    /**
     * What the provincial system says; nothing where it is not newer. The posting as it is then. Errors: {@code RefusedException} with {@link
     * RegistryRefusal}, of which {@code UnknownPerson} and {@code UnknownUnit} may pass.
     */
    public Mono<Stored<Posting>> receive(Caller by, String postingId, Posting.Facts facts, long version) {
        return division(by, facts)
                .flatMap(division -> insert(by, Posting.received(postingId, facts, division, version))
                        .onErrorResume(
                                AlreadyExistsException.class,
                                there -> postings.update(
                                                by, postingId, posting -> posting.received(facts, division, version))
                                        .onErrorMap(
                                                NotFoundException.class,
                                                elsewhere ->
                                                        new RefusedException(new RegistryRefusal.EnteredElsewhere()))));
    }

    private Mono<Stored<Posting>> insert(Caller by, Decision<Posting> decision) {
        return switch (decision) {
            case Decision.Refused<Posting> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Posting> yes -> postings.insert(by, yes);
        };
    }

    /** The unit's. */
    private Mono<String> division(Caller by, Posting.Facts facts) {
        return persons.find(by, facts.personId())
                .switchIfEmpty(Mono.error(() -> new RefusedException(new RegistryRefusal.UnknownPerson())))
                .then(units.find(by, facts.unitId()))
                .map(unit -> unit.state().facts().division())
                .switchIfEmpty(Mono.error(() -> new RefusedException(new RegistryRefusal.UnknownUnit())));
    }
}

package org.bangdai.pairing.person;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bangdai.pairing.person.domain.Gender;
import org.bangdai.pairing.person.domain.Masks;
import org.bangdai.pairing.person.domain.Person;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/persons")
class PersonController {

    /** Id number and phone are masked, unless an organiser asks for them in clear, which leaves a trace. */
    record PersonView(
            String id,
            String name,
            Gender gender,
            LocalDate birthDate,
            String idNumber,
            String phone,
            String division,
            String unit,
            UnitKind unitKind,
            String post,
            LocalDate serviceSince,
            Set<Field> fields,
            Set<String> dialects,
            @Nullable String leaderId) {}

    private final MongoPersons persons;
    private final EnterPerson enter;
    private final AuditTrail audit;

    PersonController(MongoPersons persons, EnterPerson enter, AuditTrail audit) {
        this.persons = persons;
        this.enter = enter;
        this.audit = audit;
    }

    @Roles({"organiser", "integrator"})
    @PostMapping
    Mono<ResponseEntity<PersonView>> enter(Caller by, CommandId command, @Valid @RequestBody NewPerson request) {
        return enter.enter(by, request.idNumber(), request.person())
                .map(it -> Versioned.created("/api/v1/persons/" + it.id(), it.version(), masked(it)));
    }

    @Roles("organiser")
    @PutMapping("/{id}")
    Mono<ResponseEntity<PersonView>> correct(
            Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody PersonForm request) {
        return enter.correct(by, id, expected.version(), request).map(it -> answer(it, masked(it)));
    }

    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser"})
    @GetMapping("/{id}")
    Mono<ResponseEntity<PersonView>> one(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean unmasked, Caller by) {
        return persons.get(by, id)
                .filter(found -> by.hasRole("organiser") || by.is(id))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", id)))
                .flatMap(found -> unmasked ? inClear(by, found) : Mono.just(answer(found, masked(found))));
    }

    private PersonView masked(Stored<Person> found) {
        return view(found, Masks::idNumber, Masks::phone);
    }

    /** The trace is durable before the answer leaves. */
    private Mono<ResponseEntity<PersonView>> inClear(Caller by, Stored<Person> found) {
        if (!by.hasRole("organiser")) {
            return Mono.error(new AccessDeniedException("unmasked"));
        }
        String division = found.state().facts().division();
        return audit.unmaskedRead(by, "persons", division, List.of(found.id()))
                .then(Mono.fromSupplier(() -> answer(found, view(found, id -> id, phone -> phone))));
    }

    private static ResponseEntity<PersonView> answer(Stored<Person> found, PersonView view) {
        return Versioned.ok(found.version(), view);
    }

    private PersonView view(Stored<Person> stored, UnaryOperator<String> idNumber, UnaryOperator<String> phone) {
        Person person = stored.state();
        PersonFacts facts = person.facts();
        DataKey key = persons.key(person);
        return new PersonView(
                stored.id(),
                facts.name(),
                facts.gender(),
                facts.birthDate(),
                idNumber.apply(key.open(person.identity().idNumber(), MongoPersons.Places.ID_NUMBER)),
                phone.apply(key.open(person.identity().phone(), MongoPersons.Places.PHONE)),
                facts.division(),
                facts.unit(),
                facts.unitKind(),
                facts.post(),
                facts.serviceSince(),
                facts.fields(),
                facts.dialects(),
                person.leaderId());
    }
}

package org.bangdai.pairing.person;

import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.person.domain.Gender;
import org.bangdai.pairing.person.domain.Masks;
import org.bangdai.pairing.person.domain.Person;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/persons")
class PersonController {

    /** Id number and phone are masked for everyone. */
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

    PersonController(MongoPersons persons) {
        this.persons = persons;
    }

    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser"})
    @GetMapping("/{id}")
    Mono<ResponseEntity<PersonView>> one(@PathVariable String id, Caller by) {
        return persons.get(by, id)
                .filter(found -> by.hasRole("organiser") || by.is(id))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", id)))
                .map(found -> Versioned.ok(found.version(), view(found)));
    }

    private PersonView view(Stored<Person> stored) {
        Person person = stored.state();
        PersonFacts facts = person.facts();
        DataKey key = persons.key(person);
        return new PersonView(
                stored.id(),
                facts.name(),
                facts.gender(),
                facts.birthDate(),
                Masks.idNumber(key.open(person.identity().idNumber(), MongoPersons.Places.ID_NUMBER)),
                Masks.phone(key.open(person.identity().phone(), MongoPersons.Places.PHONE)),
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

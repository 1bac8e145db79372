package org.bangdai.pairing.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Persons.Disclosed;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.RecordMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that is kept of a person, for that person; read and written one document after the other. */
@Component
class ExportPerson {

    private static final RecordMapping<PersonFacts> FACTS = RecordMapping.of(PersonFacts.class);

    private final Persons persons;
    private final PersonalPlaces places;
    private final AuditTrail audit;

    ExportPerson(Persons persons, PersonalPlaces places, AuditTrail audit) {
        this.persons = persons;
        this.places = places;
        this.audit = audit;
    }

    /** Organisers of the division, and the person; on record before the first byte. */
    Mono<Flux<DataBuffer>> export(Caller by, String personId, ExportForm form) {
        return persons.inClear(by, personId)
                .filter(it -> by.hasRole("organiser") || by.is(personId))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", personId)))
                .flatMap(person -> audit.unmaskedRead(
                                by, "person-export", person.facts().division(), List.of(personId))
                        .thenReturn(write(person, form)));
    }

    private Flux<DataBuffer> write(Disclosed person, ExportForm form) {
        Flux<String> registry =
                Flux.just(form.section("persons", "人员登记"), form.item(registered(person), true), form.endSection());
        Flux<String> kept = Flux.fromIterable(Place.ALL)
                .concatMap(place -> section(place, person.facts().personId(), form));
        return Flux.concat(Flux.just(form.begin()), registry, kept, Flux.just(form.end()))
                .map(it -> DefaultDataBufferFactory.sharedInstance.wrap(it.getBytes(UTF_8)));
    }

    private Flux<String> section(Place place, String personId, ExportForm form) {
        Flux<String> items = places.of(place, personId)
                .index((number, document) -> form.item(Kept.shown(place, document), number == 0));
        return Flux.concat(
                Flux.just(form.section(place.collection(), place.title())), items, Flux.just(form.endSection()));
    }

    private static Map<String, @Nullable Object> registered(Disclosed person) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(FACTS.write(person.facts()));
        all.put("idNumber", person.idNumber());
        all.put("phone", person.phone());
        all.put("leaderId", person.leaderId());
        return all;
    }
}

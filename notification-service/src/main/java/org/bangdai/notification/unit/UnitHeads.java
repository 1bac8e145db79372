package org.bangdai.notification.unit;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.notification.person.PersonNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who heads the unit (单位) of a person: nobody is their own head, so a head's is the head of the unit above. */
@Component
public class UnitHeads {

    /** Units above a person's own that are asked for a head. */
    private static final int LEVELS = 4;

    private final Units units;
    private final PersonNames persons;

    UnitHeads(Units units, PersonNames persons) {
        this.units = units;
        this.persons = persons;
    }

    /** Where no posting leads to a head, the leader in charge (分管领导), as registry-events name one; empty where none is known either. */
    public Mono<List<String>> of(String person, LocalDate day) {
        return units.of(person, day)
                .flatMap(own -> above(person, own, day, LEVELS))
                .flatMap(heads ->
                        heads.isEmpty() ? Flux.from(persons.leader(person)).collectList() : Mono.just(heads));
    }

    private Mono<List<String>> above(String person, List<String> ids, LocalDate day, int levels) {
        if (ids.isEmpty() || levels == 0) {
            return Mono.just(List.of());
        }
        return units.heads(ids, day)
                .map(heads ->
                        heads.stream().filter(head -> !head.equals(person)).toList())
                .flatMap(heads -> heads.isEmpty()
                        ? units.parents(ids).flatMap(parents -> above(person, parents, day, levels - 1))
                        : Mono.just(heads));
    }
}

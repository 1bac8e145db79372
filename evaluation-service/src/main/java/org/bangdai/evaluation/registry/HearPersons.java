package org.bangdai.evaluation.registry;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.evaluation.registry.Registry.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps persons, and marks where the roster gives some another leader in charge, or another unit and with it another head. As with postings, marked is before the
 * write and after it.
 */
@Component
class HearPersons {

    private final Registry registry;
    private final LeadershipChanges changes;
    private final Clock clock;

    HearPersons(Registry registry, LeadershipChanges changes, Clock clock) {
        this.registry = registry;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param heard of each the number of the event that told it */
    Mono<Void> hear(Map<Person, Long> heard) {
        return moved(heard.keySet()).flatMap(divisions -> {
            Mono<Void> mark = Mono.defer(() -> changes.mark(divisions, LocalDate.now(clock)));
            return mark.then(registry.heardPersons(heard)).then(mark);
        });
    }

    /** Where those are, and were, of whom another state was known. Nobody is led in a review by what was never known. */
    private Mono<Set<String>> moved(Set<Person> heard) {
        return registry.persons(heard.stream().map(Person::personId).collect(toSet()))
                .collectMap(Person::personId)
                .map(known -> {
                    Set<String> divisions = new TreeSet<>();
                    for (Person person : heard) {
                        Person before = known.get(person.personId());
                        if (before != null && !before.equals(person)) {
                            divisions.add(before.division());
                            divisions.add(person.division());
                        }
                    }
                    return divisions;
                });
    }
}

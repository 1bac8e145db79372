package org.bangdai.evaluation.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Persons, units and postings as registry-events last told them. Only the service itself reads it. A newer state replaces an older one, never the other way round. */
interface Registry {

    /** @param unit its name, as the roster has it @param leaderId null where none is named */
    record Person(
            String personId,
            String division,
            String unit,
            @Nullable String leaderId) {}

    record Unit(
            String unitId,
            String name,
            String division,
            @Nullable String parentId) {}

    /** @param to null while no end is known */
    record Posting(
            String postingId,
            String personId,
            String unitId,
            boolean heads,
            Set<String> inChargeOf,
            LocalDate from,
            @Nullable LocalDate to) {

        /** The units that whoever holds it heads or is in charge of. */
        Set<String> led() {
            Set<String> units = new HashSet<>(inChargeOf);
            if (heads) {
                units.add(unitId);
            }
            return units;
        }

        boolean isCurrent(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    record Mentee(String menteeId, String division, MenteeCategory category) {}

    /** @param persons of each the number of the event that told it */
    Mono<Void> heardPersons(Map<Person, Long> persons);

    Mono<Void> heard(Unit unit, long sequence);

    Mono<Void> heard(Posting posting, long sequence);

    /** As {@link #heardPersons}. */
    Mono<Void> heardMentees(Map<Mentee, Long> mentees);

    Flux<Person> persons(Collection<String> personIds);

    Flux<Mentee> mentees(Collection<String> menteeIds);

    Flux<Unit> units(Collection<String> unitIds);

    /** Units of these divisions that have one of these names. */
    Flux<Unit> unitsNamed(Collection<String> divisions, Collection<String> names);

    /** Empty where it is not known. */
    Mono<Posting> posting(String postingId);

    Flux<Posting> postingsOf(Collection<String> personIds);

    /** Whoever heads one of these units, or is in charge of it. */
    Flux<Posting> leading(Collection<String> unitIds);
}

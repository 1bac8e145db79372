package org.bangdai.evaluation.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.evaluation.registry.Registry.Mentee;
import org.bangdai.evaluation.registry.Registry.Person;
import org.bangdai.evaluation.registry.Registry.Posting;
import org.bangdai.evaluation.registry.Registry.Unit;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.evaluation.review.domain.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who comments on mentees, by the postings of a day: the head of the unit where the mentee works, or of the next one above that has another head than the two of
 * the pairing, and the leader in charge. A mentee works where their posting is, or else in the unit of their division that the roster names.
 */
@Component
public class FindAppraisers {

    /** A unit of a township, its county's, its city's and its province's. */
    private static final int LEVELS = 4;

    /** The one that began last; which of two of the same day must not depend on their order. */
    private static final Comparator<Posting> LATEST =
            Comparator.comparing(Posting::from).thenComparing(Posting::postingId);

    private final Registry registry;

    FindAppraisers(Registry registry) {
        this.registry = registry;
    }

    /** By review id, one for each, at most a few hundred. */
    public Mono<Map<String, Appraisers>> of(Collection<Terms> reviews, LocalDate day) {
        Set<String> mentees = reviews.stream().map(Terms::menteeId).collect(Collectors.toSet());
        if (mentees.isEmpty()) {
            return Mono.just(Map.of());
        }
        Surroundings all = new Surroundings();
        return Flux.merge(
                        registry.persons(mentees).doOnNext(it -> all.persons.put(it.personId(), it)),
                        registry.mentees(mentees).doOnNext(it -> all.mentees.put(it.menteeId(), it)),
                        registry.postingsOf(mentees)
                                .filter(it -> it.isCurrent(day))
                                .doOnNext(it -> all.working.merge(
                                        it.personId(),
                                        it,
                                        (one, other) -> LATEST.compare(one, other) < 0 ? other : one)))
                .then(Mono.defer(() -> named(all, mentees)))
                .then(Mono.defer(() -> climb(all, Set.copyOf(all.unitOf.values()), day, LEVELS)))
                .then(Mono.fromSupplier(() -> reviews.stream()
                        .collect(Collectors.toMap(Terms::reviewId, all::appraisers, (one, same) -> one))));
    }

    private Mono<Void> named(Surroundings all, Set<String> mentees) {
        all.working.forEach((person, posting) -> all.unitOf.put(person, posting.unitId()));
        List<Person> others = mentees.stream()
                .filter(it -> !all.unitOf.containsKey(it) && all.persons.containsKey(it))
                .map(it -> all.persons.getOrDefault(it, new Person(it, "", "", null)))
                .toList();
        if (others.isEmpty()) {
            return Mono.empty();
        }
        return registry.unitsNamed(
                        others.stream().map(Person::division).collect(Collectors.toSet()),
                        others.stream().map(Person::unit).collect(Collectors.toSet()))
                .collectList()
                .doOnNext(units -> others.forEach(person -> units.stream()
                        .filter(it -> it.division().equals(person.division())
                                && it.name().equals(person.unit()))
                        .map(Unit::unitId)
                        .min(Comparator.naturalOrder())
                        .ifPresent(unit -> all.unitOf.put(person.personId(), unit))))
                .then();
    }

    private Mono<Void> climb(Surroundings all, Set<String> level, LocalDate day, int levels) {
        if (level.isEmpty() || levels == 0) {
            return Mono.empty();
        }
        Set<String> above = new HashSet<>();
        return Flux.merge(
                        registry.units(level).doOnNext(it -> {
                            String parent = it.parentId();
                            if (parent != null) {
                                all.parents.put(it.unitId(), parent);
                                above.add(parent);
                            }
                        }),
                        registry.leading(level).filter(it -> it.isCurrent(day)).doOnNext(it -> all.lead(it, level)))
                .then(Mono.defer(() -> {
                    above.removeAll(all.parents.keySet());
                    return climb(all, above, day, levels - 1);
                }));
    }

    /** What has been read so far. */
    private static final class Surroundings {
        final Map<String, Person> persons = new HashMap<>();
        final Map<String, Mentee> mentees = new HashMap<>();
        final Map<String, Posting> working = new HashMap<>();
        final Map<String, String> unitOf = new HashMap<>();
        final Map<String, String> parents = new HashMap<>();
        final Map<String, Set<String>> heads = new HashMap<>();
        final Map<String, Set<String>> inCharge = new HashMap<>();

        void lead(Posting posting, Set<String> of) {
            if (posting.heads() && of.contains(posting.unitId())) {
                heads.computeIfAbsent(posting.unitId(), none -> new HashSet<>()).add(posting.personId());
            }
            posting.inChargeOf().stream()
                    .filter(of::contains)
                    .forEach(unit -> inCharge.computeIfAbsent(unit, none -> new HashSet<>())
                            .add(posting.personId()));
        }

        Appraisers appraisers(Terms terms) {
            String mentee = terms.menteeId();
            Person person = persons.get(mentee);
            Mentee known = mentees.get(mentee);
            Set<String> none = Set.of(mentee, terms.mentorId());
            String leader = other(person == null ? null : person.leaderId(), none);
            if (leader == null) {
                leader = first(inCharge, mentee, none);
            }
            if (leader == null) {
                leader = other(terms.leaderId(), none);
            }
            String head = first(heads, mentee, none);
            // One person is asked for one comment.
            return new Appraisers(
                    head != null && head.equals(leader) ? null : head, leader, known == null ? null : known.category());
        }

        /** Who has become the mentee's leader since is asked for nothing but the mentor's statement. */
        private static @Nullable String other(@Nullable String leader, Set<String> none) {
            return leader == null || none.contains(leader) ? null : leader;
        }

        private @Nullable String first(Map<String, Set<String>> of, String mentee, Set<String> none) {
            String unit = unitOf.get(mentee);
            for (int level = 0; unit != null && level < LEVELS; level++) {
                String found = of.getOrDefault(unit, Set.of()).stream()
                        .filter(it -> !none.contains(it))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                if (found != null) {
                    return found;
                }
                unit = parents.get(unit);
            }
            return null;
        }
    }
}

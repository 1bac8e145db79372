package org.bangdai.pairing.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.kinship.Kinships;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.pairing.registry.domain.BarredPairs;
import org.bangdai.pairing.registry.domain.ReportingLines;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@link Barred} by what is stored. Being below is asked from the other end: whoever is below somebody has them above. */
@Component
class FindBarred implements Barred {

    private static final int BATCH = 500;

    private final LoadLines lines;
    private final Kinships kin;
    private final Clock clock;

    FindBarred(LoadLines lines, Kinships kin, Clock clock) {
        this.lines = lines;
        this.kin = kin;
        this.clock = clock;
    }

    @Override
    public Mono<Bar> between(String onePersonId, String otherPersonId) {
        return among(List.of(onePersonId), List.of(otherPersonId))
                .mapNotNull(pairs -> pairs.between(onePersonId, otherPersonId));
    }

    @Override
    public Mono<BarredPairs> among(Collection<String> menteeIds, Collection<String> mentorIds) {
        return Mono.defer(() -> among(menteeIds, mentorIds, LocalDate.now(clock)));
    }

    @Override
    public Mono<BarredPairs> among(Collection<String> menteeIds, Collection<String> mentorIds, LocalDate day) {
        return Mono.defer(() -> {
            Set<String> mentees = Set.copyOf(menteeIds);
            Set<String> mentors = Set.copyOf(mentorIds);
            Set<String> all = new HashSet<>(mentees);
            all.addAll(mentors);
            // The fewer: a pair of kin is found from either end.
            Set<String> fewer = mentees.size() < mentors.size() ? mentees : mentors;
            return Mono.zip(
                    lines.above(all, day),
                    kinOf(fewer).collectList(),
                    (above, related) -> pairs(mentees, mentors, above, related));
        });
    }

    private Flux<Kinship> kinOf(Set<String> persons) {
        return Flux.fromIterable(persons).buffer(BATCH).concatMap(kin::of);
    }

    private static BarredPairs pairs(
            Set<String> mentees, Set<String> mentors, ReportingLines lines, List<Kinship> related) {
        Map<String, Map<String, Bar>> barred = new HashMap<>();
        for (String mentee : mentees) {
            for (String leader : lines.above(mentee)) {
                if (mentors.contains(leader)) {
                    add(barred, mentee, leader, Bar.REPORTING_LINE);
                }
            }
        }
        for (String mentor : mentors) {
            for (String leader : lines.above(mentor)) {
                if (mentees.contains(leader)) {
                    add(barred, leader, mentor, Bar.REPORTING_LINE);
                }
            }
        }
        for (Kinship kinship : related) {
            for (String one : kinship.persons()) {
                String other = kinship.otherThan(one);
                if (mentees.contains(one) && mentors.contains(other)) {
                    add(barred, one, other, Bar.KINSHIP);
                }
            }
        }
        return new BarredPairs(barred);
    }

    private static void add(Map<String, Map<String, Bar>> barred, String mentee, String mentor, Bar bar) {
        barred.computeIfAbsent(mentee, none -> new HashMap<>()).putIfAbsent(mentor, bar);
    }

    @Override
    public Mono<Set<String>> barred(String personId) {
        Mono<Set<String>> above = Mono.defer(() -> lines.above(List.of(personId), LocalDate.now(clock)))
                .map(it -> it.above(personId));
        Mono<List<String>> related =
                kin.of(List.of(personId)).map(it -> it.otherThan(personId)).collectList();
        return Mono.zip(above, lines.below(personId), related).map(all -> {
            List<String> both = new ArrayList<>(all.getT1());
            both.addAll(all.getT2());
            both.addAll(all.getT3());
            return Set.copyOf(new HashSet<>(both));
        });
    }
}

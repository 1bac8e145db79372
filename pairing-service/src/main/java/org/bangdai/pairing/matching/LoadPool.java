package org.bangdai.pairing.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.gap.Gaps;
import org.bangdai.pairing.matching.domain.MenteeProfile;
import org.bangdai.pairing.matching.domain.MentorProfile;
import org.bangdai.pairing.matching.domain.Pool;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.Pooled;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.registry.Barred;
import org.bangdai.pairing.registry.domain.BarredPairs;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads whom a caller may match: appointed mentors in term with their free seats, mentees without an open PRIMARY pairing. */
@Component
class LoadPool {

    private final Mentors mentors;
    private final Mentees mentees;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Gaps gaps;
    private final Barred barred;
    private final Clock clock;

    LoadPool(
            Mentors mentors,
            Mentees mentees,
            Pairings pairings,
            Programmes programmes,
            Gaps gaps,
            Barred barred,
            Clock clock) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.pairings = pairings;
        this.programmes = programmes;
        this.gaps = gaps;
        this.barred = barred;
        this.clock = clock;
    }

    Mono<Pool> pool(Caller by) {
        return Mono.zip(
                        mentors(by).collectList(),
                        unpairedMentees(by).collectList().flatMap(this::divided),
                        (all, mentees) ->
                                new Pool(all, mentees.eligible(), mentees.ineligible(), BarredPairs.NONE, Map.of()))
                .flatMap(this::withExcluded);
    }

    /** For suggestions: one mentee, whether they may be paired now or not. */
    Mono<Pool> pool(Caller by, Mentee mentee) {
        return Mono.zip(mentors(by).collectList(), profile(mentee))
                .map(read -> new Pool(read.getT1(), List.of(read.getT2()), List.of(), BarredPairs.NONE, Map.of()))
                .flatMap(this::withExcluded);
    }

    private Mono<Pool> withExcluded(Pool pool) {
        List<String> mentorIds = pool.mentors().stream().map(MentorProfile::id).toList();
        List<String> menteeIds = Stream.concat(pool.mentees().stream(), pool.ineligible().stream())
                .map(MenteeProfile::id)
                .toList();
        return Mono.zip(
                barred.among(menteeIds, mentorIds),
                paired(menteeIds),
                (pairs, paired) -> new Pool(pool.mentors(), pool.mentees(), pool.ineligible(), pairs, paired));
    }

    private Mono<Map<String, Set<String>>> paired(List<String> menteeIds) {
        return Flux.fromIterable(menteeIds)
                .buffer(PageRequest.MAX_LIMIT)
                .concatMap(pairings::mentorsOf)
                .collect(HashMap::new, Map::putAll);
    }

    private Flux<MentorProfile> mentors(Caller by) {
        return mentors.pool(by, LocalDate.now(clock))
                .buffer(PageRequest.MAX_LIMIT)
                .concatMap(some -> pairings.offers(some.stream().map(Pooled::id).toList())
                        .flatMapIterable(offers ->
                                some.stream().map(it -> profile(it, offers)).toList()));
    }

    private Mono<MenteeProfile> profile(Mentee mentee) {
        return gaps.of(List.of(mentee.id())).map(known -> profile(mentee, known));
    }

    private static MenteeProfile profile(Mentee mentee, Map<String, Map<Competence, Integer>> gaps) {
        var person = mentee.person();
        return new MenteeProfile(
                mentee.id(),
                person.name(),
                person.division(),
                person.unitKind(),
                mentee.category(),
                person.fields(),
                person.dialects(),
                mentee.leaderId(),
                gaps.getOrDefault(mentee.id(), Map.of()));
    }

    /** A mentee and what they lack. */
    private record Measured(Mentee mentee, MenteeProfile profile) {}

    private Flux<Measured> unpairedMentees(Caller by) {
        return all(request -> mentees.page(by, request)).concatMap(page -> {
            List<String> ids = page.items().stream().map(Stored::id).toList();
            return Mono.zip(mentees.paired(ids), gaps.of(ids))
                    .flatMapIterable(known -> without(page.items(), known.getT1()).stream()
                            .map(mentee -> new Measured(mentee, profile(mentee, known.getT2())))
                            .toList());
        });
    }

    private static List<Mentee> without(List<Stored<Mentee>> mentees, Set<String> paired) {
        return mentees.stream()
                .filter(it -> !paired.contains(it.id()))
                .map(Stored::state)
                .toList();
    }

    private record Unpaired(List<MenteeProfile> eligible, List<MenteeProfile> ineligible) {}

    private Mono<Unpaired> divided(List<Measured> unpaired) {
        LocalDate today = LocalDate.now(clock);
        Set<String> divisions =
                unpaired.stream().map(it -> it.profile().division()).collect(Collectors.toSet());
        return programmes.inForce(divisions, today).map(rules -> divided(unpaired, rules, today));
    }

    private static Unpaired divided(List<Measured> unpaired, Map<String, Programme> rules, LocalDate today) {
        List<MenteeProfile> eligible = new ArrayList<>();
        List<MenteeProfile> ineligible = new ArrayList<>();
        for (Measured one : unpaired) {
            Programme programme = Objects.requireNonNull(rules.get(one.profile().division()));
            boolean may =
                    Eligibility.of(one.mentee(), programme.mentees(), today).eligible();
            (may ? eligible : ineligible).add(one.profile());
        }
        return new Unpaired(eligible, ineligible);
    }

    private static MentorProfile profile(Pooled mentor, Map<String, Integer> offers) {
        var person = mentor.file().person();
        var facts = mentor.file().mentor();
        return new MentorProfile(
                mentor.id(),
                person.name(),
                person.division(),
                person.unitKind(),
                facts.track(),
                person.fields(),
                person.dialects(),
                facts.teaches(),
                mentor.seats().total(),
                mentor.seats().free() - offers.getOrDefault(mentor.id(), 0));
    }

    private static <T> Flux<Page<T>> all(Function<PageRequest, Mono<Page<T>>> read) {
        return read.apply(new PageRequest(PageRequest.MAX_LIMIT, null)).expand(page -> {
            String next = page.next();
            return next == null ? Mono.empty() : read.apply(new PageRequest(PageRequest.MAX_LIMIT, Cursors.read(next)));
        });
    }
}

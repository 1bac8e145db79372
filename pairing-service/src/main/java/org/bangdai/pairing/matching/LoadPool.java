package org.bangdai.pairing.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.pairing.matching.domain.MenteeProfile;
import org.bangdai.pairing.matching.domain.MentorProfile;
import org.bangdai.pairing.matching.domain.Pool;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.Mentors.Capacity;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
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
    private final Clock clock;

    LoadPool(Mentors mentors, Mentees mentees, Pairings pairings, Programmes programmes, Clock clock) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.pairings = pairings;
        this.programmes = programmes;
        this.clock = clock;
    }

    Mono<Pool> pool(Caller by) {
        return Mono.zip(
                mentors(by).collectList(),
                unpairedMentees(by).collectList().flatMap(this::divided),
                (all, mentees) -> new Pool(all, mentees.eligible(), mentees.ineligible()));
    }

    Flux<MentorProfile> mentors(Caller by) {
        return all(request -> mentors.page(by, Appointed.class.getSimpleName(), request))
                .concatMap(page -> profiles(page.items()));
    }

    static MenteeProfile profile(Mentee mentee) {
        var person = mentee.person();
        return new MenteeProfile(
                mentee.id(),
                person.name(),
                person.division(),
                person.unitKind(),
                mentee.category(),
                person.fields(),
                person.dialects(),
                mentee.leaderId());
    }

    private Flux<Mentee> unpairedMentees(Caller by) {
        return all(request -> mentees.page(by, request)).concatMap(page -> {
            List<String> ids = page.items().stream().map(Stored::id).toList();
            return mentees.paired(ids).flatMapIterable(paired -> without(page.items(), paired));
        });
    }

    private static List<Mentee> without(List<Stored<Mentee>> mentees, Set<String> paired) {
        return mentees.stream()
                .filter(it -> !paired.contains(it.id()))
                .map(Stored::state)
                .toList();
    }

    private record Unpaired(List<MenteeProfile> eligible, List<MenteeProfile> ineligible) {}

    private Mono<Unpaired> divided(List<Mentee> unpaired) {
        LocalDate today = LocalDate.now(clock);
        Set<String> divisions =
                unpaired.stream().map(it -> it.person().division()).collect(Collectors.toSet());
        return programmes.inForce(divisions, today).map(rules -> divided(unpaired, rules, today));
    }

    private static Unpaired divided(List<Mentee> unpaired, Map<String, Programme> rules, LocalDate today) {
        List<MenteeProfile> eligible = new ArrayList<>();
        List<MenteeProfile> ineligible = new ArrayList<>();
        for (Mentee mentee : unpaired) {
            Programme programme =
                    Objects.requireNonNull(rules.get(mentee.person().division()));
            boolean may = Eligibility.of(mentee, programme.mentees(), today).eligible();
            (may ? eligible : ineligible).add(profile(mentee));
        }
        return new Unpaired(eligible, ineligible);
    }

    private Flux<MentorProfile> profiles(List<Stored<Mentor>> page) {
        LocalDate today = LocalDate.now(clock);
        List<Appointed> inTerm = page.stream()
                .map(Stored::state)
                .filter(Appointed.class::isInstance)
                .map(Appointed.class::cast)
                .filter(it -> it.isInTerm(today))
                .toList();
        List<String> ids = inTerm.stream().map(Mentor::id).toList();
        return Mono.zip(mentors.capacities(ids), pairings.offers(ids))
                .flatMapIterable(seats -> inTerm.stream()
                        .map(it -> profile(it, seats.getT1(), seats.getT2()))
                        .toList());
    }

    private static MentorProfile profile(
            Appointed mentor, Map<String, Capacity> capacities, Map<String, Integer> offers) {
        var person = mentor.file().person();
        Capacity capacity = capacities.getOrDefault(mentor.id(), new Capacity(0, 0));
        return new MentorProfile(
                mentor.id(),
                person.name(),
                person.division(),
                person.unitKind(),
                mentor.file().mentor().track(),
                person.fields(),
                person.dialects(),
                capacity.total(),
                capacity.free() - offers.getOrDefault(mentor.id(), 0));
    }

    private static <T> Flux<Page<T>> all(Function<PageRequest, Mono<Page<T>>> read) {
        return read.apply(new PageRequest(PageRequest.MAX_LIMIT, null)).expand(page -> {
            String next = page.next();
            return next == null ? Mono.empty() : read.apply(new PageRequest(PageRequest.MAX_LIMIT, Cursors.read(next)));
        });
    }
}

package org.bangdai.pairing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The files of mentors and mentees hold what the registry knows of the person. A roster brings both up to date by itself; a correction by REST, or whatever else
 * changes a person, reaches them by its event. A mentor's candidate file that changes voids the departments' signatures, as any edit does.
 */
@Configuration(proxyBeanMethods = false)
class PersonCopies {

    private static final Caller SYSTEM = Caller.system("registry");
    private static final int AT_ONCE = 4;

    record PersonChanged(String personId) {}

    private final Persons persons;
    private final Mentors mentors;
    private final Mentees mentees;

    PersonCopies(Persons persons, Mentors mentors, Mentees mentees) {
        this.persons = persons;
        this.mentors = mentors;
        this.mentees = mentees;
    }

    @Bean
    Subscription personCopiesSubscription() {
        return Subscription.unordered("person-copies", "registry-events")
                .onAll("person-changed", PersonChanged.class, this::renew);
    }

    Mono<Void> renew(List<Received<PersonChanged>> events) {
        List<String> ids =
                events.stream().map(each -> each.event().personId()).distinct().toList();
        return Mono.zip(persons.all(ids).collectMap(PersonFacts::personId), persons.leaders(ids))
                .flatMap(known -> Flux.concat(menteesOf(known.getT1(), known.getT2()), mentorsOf(known.getT1()))
                        .then());
    }

    private Flux<?> menteesOf(Map<String, PersonFacts> facts, Map<String, String> leaders) {
        return mentees.findAll(SYSTEM, facts.keySet())
                .filter(stored -> !renewed(stored.state(), facts, leaders).equals(stored.state()))
                .flatMap(
                        stored -> mentees.update(
                                SYSTEM,
                                stored.id(),
                                present -> present.isErased()
                                        ? Decision.change(present)
                                        : present.edited(renewed(present, facts, leaders))),
                        AT_ONCE);
    }

    private static Mentee renewed(Mentee mentee, Map<String, PersonFacts> facts, Map<String, String> leaders) {
        return mentee.of(
                Objects.requireNonNull(facts.get(mentee.id())), leaders.getOrDefault(mentee.id(), mentee.leaderId()));
    }

    private Flux<?> mentorsOf(Map<String, PersonFacts> facts) {
        return mentors.findAll(SYSTEM, facts.keySet())
                .filter(stored -> !facts.containsValue(stored.state().file().person()))
                .flatMap(
                        stored -> mentors.update(
                                SYSTEM,
                                stored.id(),
                                mentor -> renewed(mentor, Objects.requireNonNull(facts.get(mentor.id())))),
                        AT_ONCE);
    }

    private static Decision<Mentor> renewed(Mentor mentor, PersonFacts facts) {
        // An erasure that came between has the last word.
        if (mentor.isErased()) {
            return Decision.change(mentor);
        }
        return mentor.corrected(facts, mentor.file().mentor());
    }
}

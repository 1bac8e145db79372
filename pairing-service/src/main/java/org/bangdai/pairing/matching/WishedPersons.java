package org.bangdai.pairing.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.matching.domain.MatchingRefusal;
import org.bangdai.pairing.matching.domain.Wish;
import org.bangdai.pairing.matching.domain.Wishes;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom wishes name. A wish for somebody who is not there would go unnoticed: nothing in the result would speak of it. */
@Component
class WishedPersons {

    private final Mentors mentors;
    private final Mentees mentees;

    WishedPersons(Mentors mentors, Mentees mentees) {
        this.mentors = mentors;
        this.mentees = mentees;
    }

    /** Refused where the caller sees no mentor, or no mentee, of a person id that is named. */
    Mono<Void> known(Caller by, Wishes wishes) {
        List<Wish> pairs =
                Stream.concat(wishes.lock().stream(), wishes.forbid().stream()).toList();
        Set<String> mentorIds = pairs.stream().map(Wish::mentorId).collect(Collectors.toCollection(HashSet::new));
        mentorIds.addAll(wishes.capacities().keySet());
        Set<String> menteeIds = pairs.stream().map(Wish::menteeId).collect(Collectors.toSet());
        return Mono.zip(
                        missing(mentorIds, mentors.findAll(by, mentorIds).map(Stored::id)),
                        missing(menteeIds, mentees.findAll(by, menteeIds).map(Stored::id)))
                .flatMap(missing -> missing.getT1() + missing.getT2() == 0
                        ? Mono.empty()
                        : Mono.error(new RefusedException(
                                new MatchingRefusal.UnknownPersons(missing.getT1(), missing.getT2()))));
    }

    private static Mono<Integer> missing(Set<String> named, Flux<String> found) {
        return found.collect(Collectors.toSet()).map(there -> named.size() - there.size());
    }
}

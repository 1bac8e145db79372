package org.bangdai.pairing.lineage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangdai.pairing.lineage.domain.Prospect;
import org.bangdai.pairing.lineage.domain.Standing;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.Origins;
import org.bangdai.pairing.mentor.Origins.Origin;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.Pairings.Mark;
import org.bangdai.pairing.pairing.Pairings.Selection;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Pairing.Outcome;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 师带徒、徒成师: mentees who completed a pairing, are not in the pool, and whom nothing that is known rules out as mentors. */
@Component
class FindProspects {

    private static final int AT_ONCE = 8;
    private static final Caller SYSTEM = Caller.system("prospects");
    private static final Selection COMPLETED =
            new Selection(Ended.class.getSimpleName(), new Mark("outcome", Outcome.COMPLETED));

    private final Pairings pairings;
    private final Origins origins;
    private final Persons persons;
    private final Mentors mentors;
    private final Programmes programmes;
    private final Clock clock;

    FindProspects(
            Pairings pairings, Origins origins, Persons persons, Mentors mentors, Programmes programmes, Clock clock) {
        this.pairings = pairings;
        this.origins = origins;
        this.persons = persons;
        this.mentors = mentors;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** @param completed with whom, the oldest first; @param standing null where there is no nomination */
    record Found(
            PersonFacts person,
            List<Origin> completed,
            Prospect prospect,
            @Nullable Standing standing) {}

    /** By the last completed pairing, the newest first; a page may be shorter than asked for. */
    Mono<Page<Found>> page(Caller by, MentorTrack track, PageRequest request) {
        return pairings.page(by, COMPLETED, request)
                .flatMap(page -> Flux.fromIterable(page.items())
                        .flatMapSequential(it -> found(by, it, track), AT_ONCE)
                        .collectList()
                        .map(items -> new Page<>(items, page.next())));
    }

    private Mono<Found> found(Caller by, Stored<Pairing> pairing, MentorTrack track) {
        String menteeId = pairing.state().terms().menteeId();
        return origins.of(by, menteeId)
                .collectList()
                .filter(all -> !all.isEmpty() && all.getLast().pairingId().equals(pairing.id()))
                .flatMap(all -> Mono.zip(
                                persons.find(by, menteeId),
                                mentors.find(SYSTEM, menteeId)
                                        .map(Stored::state)
                                        .singleOptional())
                        .flatMap(both -> prospect(both.getT1(), both.getT2(), track)
                                .map(prospect -> new Found(
                                        both.getT1(),
                                        all,
                                        prospect,
                                        both.getT2().map(Standing::of).orElse(null)))))
                .filter(it -> it.standing() != Standing.IN_POOL && it.prospect().isPossible());
    }

    private Mono<Prospect> prospect(PersonFacts person, Optional<Mentor> nominated, MentorTrack track) {
        LocalDate today = LocalDate.now(clock);
        return programmes
                .inForce(person.division(), today)
                .map(programme -> Prospect.of(
                        person, nominated.map(Mentor::file).orElse(null), track, programme.mentors(), today));
    }
}

package org.bangdai.pairing.mentee;

import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.NotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A mentee as whoever has to do with them sees them: beside those of {@code Aggregates}' scope their mentors, while a pairing is active. */
@Component
public class SeeMentee {

    private static final Caller SYSTEM = Caller.system("mentees");

    /** More than one mentee ever has at once, of every role. */
    private static final int PAIRINGS = 200;

    /** As what somebody sees a mentee. */
    public enum Sight {
        SELF,
        /** Of the mentee's division, or one above. */
        DIVISION,
        /** Takes part in what is kept of the mentee: the leader in charge. */
        LEADER,
        MENTOR
    }

    public record Seen(Mentee mentee, Sight as) {}

    private final Mentees mentees;
    private final Pairings pairings;

    SeeMentee(Mentees mentees, Pairings pairings) {
        this.mentees = mentees;
        this.pairings = pairings;
    }

    /** Errors: {@code NotFoundException} where the mentee is not there for the caller. */
    public Mono<Seen> see(Caller by, String menteeId) {
        return mentees.get(by, menteeId)
                .map(it -> new Seen(it.state(), sight(by, it.state())))
                .onErrorResume(
                        NotFoundException.class,
                        hidden -> asMentor(by, menteeId).switchIfEmpty(Mono.error(hidden)));
    }

    private static Sight sight(Caller by, Mentee mentee) {
        if (by.is(mentee.id())) {
            return Sight.SELF;
        }
        String division = switch (by.scope()) {
            case Scope.Within within -> within.division();
            case Scope.WithinOrOwn either -> either.division();
            case Scope.Everything all -> "";
            case Scope.Own own -> null;
            case Scope.Nothing none -> null;
        };
        return division != null && mentee.person().division().startsWith(division) ? Sight.DIVISION : Sight.LEADER;
    }

    private Mono<Seen> asMentor(Caller by, String menteeId) {
        String person = by.person();
        if (person == null || !by.hasRole("mentor")) {
            return Mono.empty();
        }
        return pairings.ofMentee(by, menteeId, PAIRINGS)
                .any(it -> isActive(it.state()) && it.state().terms().mentorId().equals(person))
                .filter(mentor -> mentor)
                .flatMap(mentor -> mentees.get(SYSTEM, menteeId))
                .map(it -> new Seen(it.state(), Sight.MENTOR));
    }

    private static boolean isActive(Pairing pairing) {
        return pairing instanceof Active || pairing instanceof Transferring;
    }
}

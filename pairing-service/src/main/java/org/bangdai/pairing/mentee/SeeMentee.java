package org.bangdai.pairing.mentee;

import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.pairing.secondment.HostAccess;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A mentee as whoever has to do with them sees them: beside those of {@code Aggregates}' scope their mentors, while a pairing is active, and the organisers of
 * the division that they are seconded to, while that lasts.
 */
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
        MENTOR,
        /** Receives the mentee on a secondment: reads, and changes nothing. */
        HOST
    }

    /** @param version of the mentee's document */
    public record Seen(Mentee mentee, long version, Sight as) {}

    private final Mentees mentees;
    private final Pairings pairings;
    private final HostAccess hosts;

    SeeMentee(Mentees mentees, Pairings pairings, HostAccess hosts) {
        this.mentees = mentees;
        this.pairings = pairings;
        this.hosts = hosts;
    }

    /** Errors: {@code NotFoundException} where the mentee is not there for the caller. */
    public Mono<Seen> see(Caller by, String menteeId) {
        return mentees.get(by, menteeId)
                .map(it -> seen(it, sight(by, it.state())))
                .onErrorResume(
                        NotFoundException.class,
                        hidden -> asMentor(by, menteeId)
                                .switchIfEmpty(Mono.defer(() -> asHost(by, menteeId)))
                                .switchIfEmpty(Mono.error(hidden)));
    }

    /**
     * For what only an organiser of the mentee's own division does, and not to themselves. Errors: as {@link #see}, and {@code AccessDeniedException} for
     * whoever sees the mentee as something else.
     */
    public Mono<Mentee> atHome(Caller by, String menteeId) {
        return see(by, menteeId)
                .flatMap(seen -> seen.as() == Sight.DIVISION
                        ? Mono.just(seen.mentee())
                        : Mono.error(new AccessDeniedException("not of the mentee's division")));
    }

    private static Seen seen(Stored<Mentee> mentee, Sight as) {
        return new Seen(mentee.state(), mentee.version(), as);
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
                .filter(it -> !it.state().isErased())
                .map(it -> seen(it, Sight.MENTOR));
    }

    private Mono<Seen> asHost(Caller by, String menteeId) {
        return hosts.hosts(by, menteeId)
                .filter(host -> host)
                .flatMap(host -> mentees.get(SYSTEM, menteeId))
                .filter(it -> !it.state().isErased())
                .map(it -> seen(it, Sight.HOST));
    }

    private static boolean isActive(Pairing pairing) {
        return pairing instanceof Running || pairing instanceof Transferring;
    }
}

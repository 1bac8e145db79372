package org.bangdai.pairing.pairing;

import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.secondment.HostAccess;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pairings for reading: those of the caller's scope, and those of a mentee who is seconded to the caller's division now. */
@Component
public class SeePairing {

    private static final Caller SYSTEM = Caller.system("pairings");
    private static final int PAIRINGS = 200;

    /** @param eyes who sees the pairing, and so what is kept with it */
    public record Seen(Stored<Pairing> pairing, Caller eyes) {}

    private final Pairings pairings;
    private final SeeMentee mentees;
    private final HostAccess hosts;

    SeePairing(Pairings pairings, SeeMentee mentees, HostAccess hosts) {
        this.pairings = pairings;
        this.mentees = mentees;
        this.hosts = hosts;
    }

    /** Errors: {@code NotFoundException} where the pairing is not there for the caller. */
    public Mono<Seen> see(Caller by, String pairingId) {
        return pairings.get(by, pairingId)
                .map(it -> new Seen(it, by))
                .onErrorResume(
                        NotFoundException.class,
                        hidden -> pairings.find(SYSTEM, pairingId)
                                .filterWhen(
                                        it -> hosts.hosts(by, it.state().terms().menteeId()))
                                .map(it -> new Seen(
                                        it, within(by, it.state().terms().division())))
                                .switchIfEmpty(Mono.error(hidden)));
    }

    /** All of one mentee, the oldest first. Errors: {@code NotFoundException} where the mentee is not there for the caller. */
    Flux<Stored<Pairing>> ofMentee(Caller by, String menteeId) {
        return mentees.see(by, menteeId).flatMapMany(seen -> {
            String home = seen.mentee().person().division();
            Caller eyes = seen.as() == SeeMentee.Sight.HOST ? within(by, home) : by;
            return pairings.ofMentee(eyes, menteeId, PAIRINGS);
        });
    }

    private static Caller within(Caller by, String division) {
        return by.seeing(new Scope.Within(division));
    }
}

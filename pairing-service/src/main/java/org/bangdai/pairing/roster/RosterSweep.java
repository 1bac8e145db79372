package org.bangdai.pairing.roster;

import java.time.Instant;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives up rosters whose check was broken off or that nobody committed, and deletes the personal data in old rosters' rows. */
@Component
final class RosterSweep implements DueWork {

    private static final Caller SYSTEM = Caller.system("roster-sweep");

    private final Rosters rosters;
    private final RosterRows rows;

    RosterSweep(Rosters rosters, RosterRows rows) {
        this.rosters = rosters;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "rosters";
    }

    /** By the real clock, as the deadlines are. */
    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return Flux.defer(() -> rosters.pastDeadline(Instant.now()));
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return Flux.defer(() -> rosters.pastDeadline(bucket, Instant.now()))
                .concatMap(this::giveUp)
                .count();
    }

    /** First the roster, so that nobody commits what is being deleted; it keeps its deadline until the rows are gone. */
    private Mono<String> giveUp(String id) {
        return rosters.update(SYSTEM, id, roster -> roster.expire(Instant.now()))
                .flatMap(expired -> expired.state().isToBeCleared(Instant.now())
                        ? rows.clear(id).then(rosters.update(SYSTEM, id, roster -> roster.cleared()))
                        : Mono.just(expired))
                .thenReturn(id);
    }
}

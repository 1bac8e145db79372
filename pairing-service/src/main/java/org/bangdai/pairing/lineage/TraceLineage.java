package org.bangdai.pairing.lineage;

import java.util.List;
import java.util.Map;
import org.bangdai.pairing.lineage.domain.Bond;
import org.bangdai.pairing.lineage.domain.Bond.Way;
import org.bangdai.pairing.lineage.domain.Branch;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows pairings from a person up to mentors or down to mentees, as far as the caller sees them. */
@Component
class TraceLineage {

    private static final int AT_ONCE = 8;

    private final Pairings pairings;

    TraceLineage(Pairings pairings) {
        this.pairings = pairings;
    }

    Mono<Branch> trace(Caller by, String personId, Way way) {
        return Mono.defer(() -> grow(by, new Branch(personId), way));
    }

    private Mono<Branch> grow(Caller by, Branch branch, Way way) {
        if (branch.level().isEmpty()) {
            return Mono.just(branch);
        }
        return Flux.fromIterable(branch.level())
                .flatMap(person -> bonds(by, person, way).map(found -> Map.entry(person, found)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMap(bonds -> grow(by, branch.grow(bonds), way));
    }

    private Mono<List<Bond>> bonds(Caller by, String person, Way way) {
        return (way == Way.MENTORS
                        ? pairings.ofMentee(by, person, Branch.PERSONS)
                        : pairings.ofMentor(by, person, Branch.PERSONS))
                .mapNotNull(it -> Bond.of(it.state(), way).orElse(null))
                .collectList();
    }
}

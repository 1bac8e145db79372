package org.bangdai.pairing.lineage;

import org.bangdai.pairing.mentor.Origins;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing.Outcome;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What somebody completed as the mentee. */
@Component
class CompletedPairings implements Origins {

    private static final int MOST = 200;

    private final Pairings pairings;

    CompletedPairings(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public Flux<Origin> of(Caller by, String personId) {
        return pairings.ofMentee(by, personId, MOST)
                // Days together in an emergency make nobody a mentor.
                .filter(it -> it.state().terms().role() != Role.EMERGENCY)
                .mapNotNull(it -> it.state() instanceof Ended ended && ended.outcome() == Outcome.COMPLETED
                        ? new Origin(
                                it.id(),
                                ended.terms().mentorId(),
                                ended.terms().mentorName(),
                                ended.startsOn(),
                                ended.endedOn())
                        : null);
    }
}

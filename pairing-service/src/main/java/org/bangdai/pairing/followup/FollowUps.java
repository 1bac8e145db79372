package org.bangdai.pairing.followup;

import java.util.Collection;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The follow-ups; errors are those of {@code Aggregates}. */
public interface FollowUps {

    Mono<Stored<FollowUp>> get(Caller by, String followUpId);

    Mono<Stored<FollowUp>> insert(Caller by, Decision.Change<FollowUp> opened);

    Mono<Stored<FollowUp>> update(Caller by, String followUpId, Step<FollowUp> step);

    /** By id. @param kind simple name of the state's record */
    Mono<Page<Stored<FollowUp>>> page(Caller by, String kind, PageRequest request);

    /** Those for a reporting line of any of these pairings, open and closed. */
    Flux<FollowUp> ofLines(Collection<String> pairingIds);

    /** Ids of the open ones about that mentor or pairing. */
    Flux<String> open(FollowUp.Kind kind, String subjectId);
}

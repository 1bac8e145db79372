package org.bangdai.pairing.practice;

import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Mono;

/** What practices are made from. */
public interface ConfirmedActivities {

    /** @param confirmed whether the other side has confirmed it, and nothing has superseded it */
    record Case(String activityId, String pairingId, Method method, boolean confirmed) {}

    /** {@code NotFoundException} where the caller sees no such activity. */
    Mono<Case> get(Caller by, String activityId);

    /** The version that stands in its place by now, itself where nothing has superseded it. {@code NotFoundException} where there is no such activity. */
    Mono<Case> present(String activityId);
}

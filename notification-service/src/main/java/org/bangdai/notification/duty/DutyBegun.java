package org.bangdai.notification.duty;

import reactor.core.publisher.Mono;

/** Whoever has kept something for the day on which somebody is on duty. */
public interface DutyBegun {

    /** May be repeated. */
    Mono<Void> begun(String division);
}

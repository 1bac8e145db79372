package org.bangdai.platform.testing.shapes.domain;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Breaks the rules for domain packages, so that a test sees them fail: reads the clock and knows Reactor. Its package has no package-info. */
public final class ClockReader {

    private ClockReader() {}

    public static Mono<Instant> now() {
        return Mono.just(Instant.now());
    }
}

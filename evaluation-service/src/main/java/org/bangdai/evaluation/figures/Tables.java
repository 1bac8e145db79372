package org.bangdai.evaluation.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import org.bangdai.evaluation.figures.domain.Touch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The figures of each division and month, packed. */
interface Tables {

    /**
     * @param version 0 where there is none yet
     * @param untold whether those that build on it have not been marked since it changed
     */
    record Stored(Touch touch, long version, byte[] packed, boolean untold) {}

    Mono<Stored> find(Touch touch);

    /** Those of the divisions directly below, of this month and of the one before. */
    Flux<Stored> below(Touch touch);

    /** Writes it as untold if it is still as it was found; false where somebody else was faster. */
    Mono<Boolean> write(Touch touch, @Nullable Stored found, byte[] packed);

    /** What builds on this version is marked. */
    Mono<Void> told(Touch touch, long version);

    /** Of each of these divisions the table of the month or, where that is not there, of the month before if that is asked for too. */
    Mono<Map<String, Stored>> read(Collection<String> divisions, YearMonth month, boolean orBefore);

    /** All divisions that have a table of that month. */
    Flux<String> divisions(YearMonth month);
}

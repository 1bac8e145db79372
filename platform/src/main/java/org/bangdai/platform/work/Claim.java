package org.bangdai.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Long work that a process has claimed in a document. The claim is renewed while the work goes on, and given back where it fails, so that somebody takes it up
 * soon; when the process dies, it runs out.
 */
public final class Claim {

    /** For how long it holds without being renewed. */
    public static final Duration HOLDS = Duration.ofMinutes(1);

    private static final int CHANCES = 3;

    private final Duration holds;
    private final Clock clock;
    private final Function<Instant, Mono<?>> hold;

    /** @param hold lets it hold until then, where it is still this one's; its failures are harmless, for then it runs out */
    public Claim(Clock clock, Function<Instant, Mono<?>> hold) {
        this(HOLDS, clock, hold);
    }

    Claim(Duration holds, Clock clock, Function<Instant, Mono<?>> hold) {
        this.holds = holds;
        this.clock = clock;
        this.hold = hold;
    }

    /** The work with its own result or error; also where the claim was lost meanwhile: its last write has to see that. */
    public <T> Mono<T> during(Mono<T> work) {
        return Mono.using(this::renewing, renewing -> work, Disposable::dispose)
                .onErrorResume(failed -> holding(Duration.ZERO).then(Mono.error(failed)));
    }

    private Disposable renewing() {
        return Flux.interval(holds.dividedBy(CHANCES))
                .onBackpressureDrop()
                .concatMap(tick -> holding(holds))
                .subscribe();
    }

    private Mono<Void> holding(Duration from) {
        return hold.apply(clock.instant().plus(from)).onErrorComplete().then();
    }
}

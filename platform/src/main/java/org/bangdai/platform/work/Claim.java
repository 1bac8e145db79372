package org.bangdai.platform.work;

import java.time.Duration;
import java.util.function.Supplier;
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
    private final Supplier<Mono<?>> renewal;
    private final Supplier<Mono<?>> release;

    /** @param renewal and release write only where the claim is still this one's; their failures are harmless, for then it runs out */
    public Claim(Supplier<Mono<?>> renewal, Supplier<Mono<?>> release) {
        this(HOLDS, renewal, release);
    }

    Claim(Duration holds, Supplier<Mono<?>> renewal, Supplier<Mono<?>> release) {
        this.holds = holds;
        this.renewal = renewal;
        this.release = release;
    }

    /** The work with its own result or error; also where the claim was lost meanwhile: its last write has to see that. */
    public <T> Mono<T> during(Mono<T> work) {
        return Mono.using(this::renewing, renewing -> work, Disposable::dispose)
                .onErrorResume(failed -> release.get().onErrorComplete().then().then(Mono.error(failed)));
    }

    private Disposable renewing() {
        return Flux.interval(holds.dividedBy(CHANCES))
                .onBackpressureDrop()
                .concatMap(tick -> renewal.get().onErrorComplete())
                .subscribe();
    }
}

package org.bangdai.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class ClaimTest {

    private final AtomicInteger renewed = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();

    private Claim claim(Mono<?> renewal) {
        return new Claim(
                Duration.ofMillis(30),
                () -> {
                    renewed.incrementAndGet();
                    return renewal;
                },
                () -> {
                    released.incrementAndGet();
                    return Mono.error(new IllegalStateException("no database"));
                });
    }

    @Test
    void isRenewedForAsLongAsTheWorkGoesOnEvenIfThatFails() throws InterruptedException {
        Sinks.One<String> work = Sinks.one();
        AtomicInteger done = new AtomicInteger();
        Disposable doing = claim(Mono.error(new IllegalStateException("no database")))
                .during(work.asMono())
                .subscribe(result -> done.incrementAndGet());
        await().until(() -> renewed.get() >= 3);

        work.tryEmitValue("done").orThrow();
        await().until(doing::isDisposed);
        int at = renewed.get();
        Thread.sleep(100);
        assertThat(renewed).hasValue(at);
        assertThat(done).hasValue(1);
        assertThat(released).hasValue(0);
    }

    @Test
    void isGivenBackWhereTheWorkFailsWithTheWorksOwnError() {
        Mono<String> failing = claim(Mono.empty()).during(Mono.error(new IllegalArgumentException("bad")));

        assertThatThrownBy(failing::block).isInstanceOf(IllegalArgumentException.class);
        assertThat(released).hasValue(1);
    }
}

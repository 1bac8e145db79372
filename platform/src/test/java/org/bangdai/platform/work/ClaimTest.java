package org.bangdai.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class ClaimTest {

    private final AtomicInteger renewed = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();

    private Claim claim(Mono<?> renewal) {
        Instant now = Instant.parse("2026-12-02T02:00:00Z");
        Duration holds = Duration.ofMillis(30);
        return new Claim(holds, Clock.fixed(now, ZoneOffset.UTC), until -> {
            if (until.equals(now)) {
                released.incrementAndGet();
                return Mono.error(new IllegalStateException("no database"));
            }
            assertThat(until).isEqualTo(now.plus(holds));
            renewed.incrementAndGet();
            return renewal;
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

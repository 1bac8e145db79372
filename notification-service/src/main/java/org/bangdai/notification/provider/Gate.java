package org.bangdai.notification.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.bangdai.notification.delivery.domain.Answer;
import reactor.core.publisher.Mono;

/** A provider behind its breaker and its rate limit, both of this replica alone. */
public final class Gate {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .permittedNumberOfCallsInHalfOpenState(2)
            .build();

    private final Provider provider;
    private final CircuitBreaker breaker;
    private final RateLimiter limiter;
    private volatile Instant restUntil = Instant.MIN;

    Gate(Provider provider, int perMinute) {
        this.provider = provider;
        this.breaker = CircuitBreaker.of(provider.name(), BREAKER);
        this.limiter = RateLimiter.of(
                provider.name(),
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(Duration.ofMinutes(1))
                        .limitForPeriod(perMinute)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    public Provider provider() {
        return provider;
    }

    /** It is neither broken off nor resting. */
    public boolean isOpen(Instant now) {
        return breaker.getState() != CircuitBreaker.State.OPEN && !now.isBefore(restUntil);
    }

    /** Takes leave for one call, which must follow; false where it is one too many. */
    public boolean enter() {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        if (!limiter.acquirePermission()) {
            breaker.releasePermission();
            return false;
        }
        return true;
    }

    /** Gives the leave back: there will be no call. */
    public void leave() {
        breaker.releasePermission();
    }

    /** The call for which leave was taken. */
    public Mono<Result> send(Outgoing outgoing, Instant now) {
        long begun = System.nanoTime();
        return Mono.defer(() -> provider.send(outgoing))
                .onErrorResume(fault ->
                        Mono.just(Result.of(Answer.REFUSED, fault.getClass().getSimpleName())))
                .doOnNext(result -> note(result, now, System.nanoTime() - begun))
                .doOnCancel(breaker::releasePermission);
    }

    private void note(Result result, Instant now, long nanos) {
        if (result.rest() != null) {
            restUntil = now.plus(result.rest());
        }
        if (result.answer() == Answer.FAILED || result.answer() == Answer.UNKNOWN) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(result.detail()));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }
}

package org.bangdai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bangdai.gateway.limit.BodyLimit;
import org.bangdai.gateway.problem.Problem;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps one service's failure its own: its breaker, and a bound on how many requests wait for it. Judges an answer by its head, since the
 * chain behind a route's filters completes there; bodies and streams flow afterwards and hold nothing here.
 */
final class ServiceGuard implements GatewayFilter, Ordered {

    /** Inside the retry (order 0), so that each try is judged and an open breaker ends the tries. */
    private static final int ORDER = 1;

    private final CircuitBreaker breaker;
    private final Semaphore inFlight;
    private final Duration retryAfter;

    ServiceGuard(CircuitBreaker breaker, int inFlight, Duration retryAfter) {
        this.breaker = breaker;
        this.inFlight = new Semaphore(inFlight);
        this.retryAfter = retryAfter;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> {
            if (!inFlight.tryAcquire()) {
                return Mono.error(unavailable());
            }
            if (!breaker.tryAcquirePermission()) {
                inFlight.release();
                return Mono.error(unavailable());
            }
            long start = System.nanoTime();
            return chain.filter(exchange)
                    .onErrorMap(ResponseStatusException.class, failure -> blame(exchange, failure))
                    .doOnSuccess(done -> judge(exchange, System.nanoTime() - start))
                    .doOnError(failure -> judge(failure, System.nanoTime() - start))
                    .doOnCancel(breaker::releasePermission)
                    .doFinally(end -> inFlight.release());
        });
    }

    /** For streams: their head may take minutes, so they neither wait in the bound nor use up a half-open breaker's tries. */
    GatewayFilter forStreams() {
        GatewayFilter guard = (exchange, chain) -> Mono.defer(() -> breaker.getState() == CircuitBreaker.State.OPEN
                ? Mono.error(unavailable())
                : chain.filter(exchange).doOnError(IOException.class, failure -> failed(failure, 0)));
        return new OrderedGatewayFilter(guard, ORDER);
    }

    private Throwable unavailable() {
        return Problem.of(503, "unavailable").retryAfter(retryAfter).asException();
    }

    private static Throwable blame(ServerWebExchange exchange, Throwable timedOut) {
        return BodyLimit.stillArriving(exchange)
                ? Problem.of(408, "sent-too-slowly").asException()
                : timedOut;
    }

    private void judge(ServerWebExchange exchange, long nanos) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        // 500 is a bug of one route; 502, 503 and 504 mean that the service cannot work.
        if (status != null && status.value() >= 502 && status.value() <= 504) {
            failed(new IOException("answered " + status), nanos);
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void judge(Throwable failure, long nanos) {
        if (failure instanceof IOException || failure instanceof ResponseStatusException) {
            failed(failure, nanos);
        } else {
            // The caller's fault (a body too large), which says nothing about the service.
            breaker.releasePermission();
        }
    }

    private void failed(Throwable failure, long nanos) {
        breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
    }
}

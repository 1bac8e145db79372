package org.bangdai.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;
import org.bangdai.gateway.problem.Problem;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: by their declared length at once, else (chunked) as soon as the count passes. */
@Component
public class BodyLimit implements GlobalFilter, Ordered {

    private static final String ARRIVING = BodyLimit.class.getName();

    private final LimitProperties limits;

    BodyLimit(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (readWithBody(exchange.getRequest())) {
            return Mono.error(Problem.of(400, "body-with-read").asException());
        }
        DataSize limit = limit(exchange.getRequest());
        long declared = exchange.getRequest().getHeaders().getContentLength();
        if (declared > limit.toBytes()) {
            return Mono.error(tooLarge(limit));
        }
        if (declared == 0) {
            return chain.filter(exchange);
        }
        exchange.getAttributes().put(ARRIVING, true);
        return chain.filter(
                exchange.mutate().request(new Counted(exchange, limit)).build());
    }

    /** Whether the caller has yet to send the rest of its request, so that the service cannot be blamed for the delay. */
    public static boolean stillArriving(ServerWebExchange exchange) {
        return exchange.getAttribute(ARRIVING) != null;
    }

    /** A body can be read only once, so a read that carried one could not be tried again. */
    private static boolean readWithBody(ServerHttpRequest request) {
        boolean read = HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
        return read
                && (request.getHeaders().getContentLength() > 0
                        || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING));
    }

    private DataSize limit(ServerHttpRequest request) {
        String path = request.getPath().value();
        if (!HttpMethod.POST.equals(request.getMethod())) {
            return limits.body();
        }
        if (path.equals("/api/v1/rosters")) {
            return limits.rosterBody();
        }
        return path.startsWith("/api/v1/pairings/") && path.endsWith("/attachments")
                ? limits.attachmentBody()
                : limits.body();
    }

    private static Throwable tooLarge(DataSize limit) {
        return Problem.of(413, "too-large", limit.toKilobytes()).asException();
    }

    /** The body as it arrives. */
    private static final class Counted extends ServerHttpRequestDecorator {

        private final DataSize limit;
        private final Runnable arrived;

        Counted(ServerWebExchange exchange, DataSize limit) {
            super(exchange.getRequest());
            this.limit = limit;
            this.arrived = () -> exchange.getAttributes().remove(ARRIVING);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody()
                    .onErrorMap(Counted::senderFailed)
                    .doOnComplete(() -> ended(seen.get()))
                    .handle((buffer, sink) -> {
                        if (seen.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
                            DataBufferUtils.release(buffer);
                            sink.error(tooLarge(limit));
                        } else {
                            sink.next(buffer);
                        }
                    });
        }

        /** A body that is no longer waited for may end short of what was declared. */
        private void ended(long received) {
            if (received >= getHeaders().getContentLength()) {
                arrived.run();
            }
        }

        /** Told apart from a failure of the service, or callers that hang up could open its breaker. Nobody reads it. */
        private static Throwable senderFailed(Throwable failure) {
            return Problem.of(400, "bad-request").asException();
        }
    }
}

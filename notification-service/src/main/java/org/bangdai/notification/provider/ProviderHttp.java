package org.bangdai.notification.provider;

import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.notification.delivery.domain.Answer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Posts to providers: a connection for each call, no redirects and no repetition by the client itself, which would make two calls of one.
 */
final class ProviderHttp {

    /** Pieces of an answer that are read, of at most 8 KB each. */
    private static final int PIECES = 8;

    private final HttpClient client;
    private final Duration limit;
    private final InstantSource clock;

    ProviderHttp(Duration limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
        this.client = HttpClient.create(ConnectionProvider.newConnection())
                .disableRetry(true)
                .followRedirect(false)
                .responseTimeout(limit);
    }

    record Call(String url, Map<String, String> headers, String body) {}

    private record Reply(int status, @Nullable String retryAfter, String body) {}

    /** @param read what the body of an answer with a 2xx status says */
    Mono<Result> post(Call call, Function<String, Result> read) {
        AtomicBoolean sent = new AtomicBoolean();
        return client.headers(headers -> call.headers().forEach(headers::set))
                .doOnRequest((request, connection) -> sent.set(true))
                .post()
                .uri(call.url())
                .send(ByteBufMono.fromString(Mono.just(call.body()), StandardCharsets.UTF_8, ByteBufAllocator.DEFAULT))
                .response((response, body) -> body.asString(StandardCharsets.UTF_8)
                        .take(PIECES)
                        .collect(Collectors.joining())
                        .map(text -> new Reply(
                                response.status().code(),
                                response.responseHeaders().get("Retry-After"),
                                text)))
                .next()
                .map(reply -> result(reply, read))
                .defaultIfEmpty(Result.of(Answer.UNKNOWN, "no answer"))
                .timeout(limit.plusSeconds(1))
                .onErrorResume(fault -> Mono.just(HttpAnswers.of(fault, sent.get())));
    }

    private Result result(Reply reply, Function<String, Result> read) {
        Result byStatus = HttpAnswers.of(reply.status(), reply.retryAfter(), clock.instant());
        return byStatus.answer() == Answer.ACCEPTED ? read.apply(reply.body()) : byStatus;
    }
}

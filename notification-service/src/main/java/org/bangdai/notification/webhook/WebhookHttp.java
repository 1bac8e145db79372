package org.bangdai.notification.webhook;

import io.netty.buffer.ByteBufAllocator;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.bangdai.notification.provider.RetryAfter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Calls receivers: a new, checked connection for each call, no redirects, no repetition by the client itself; what they answer is not read. */
@Component
class WebhookHttp {

    /**
     * @param status null where there was no answer
     * @param fault its kind; null where there was an answer
     * @param asked for how long the receiver wants to be left alone; null where it did not say
     */
    record Outcome(
            @Nullable Integer status,
            @Nullable String fault,
            @Nullable Duration asked) {

        boolean isTaken() {
            return status != null && status >= 200 && status < 300;
        }

        String detail() {
            return status == null ? String.valueOf(fault) : "HTTP " + status;
        }
    }

    private final HttpClient client;
    private final Duration limit;

    @Autowired
    WebhookHttp(WebhookSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    WebhookHttp(WebhookSettings settings, CheckedResolver.Lookup lookup) {
        limit = settings.callLimit();
        client = HttpClient.create(ConnectionProvider.newConnection())
                .resolver(new CheckedResolver(new AllowedTargets(settings), lookup))
                .disableRetry(true)
                .followRedirect(false)
                .responseTimeout(limit);
    }

    /** How it went is a value, never an error. */
    Mono<Outcome> post(String url, Map<String, String> headers, String body) {
        return client.headers(all -> headers.forEach(all::set))
                .post()
                .uri(url)
                .send(ByteBufMono.fromString(Mono.just(body), StandardCharsets.UTF_8, ByteBufAllocator.DEFAULT))
                .response()
                .map(answer -> new Outcome(
                        answer.status().code(),
                        null,
                        RetryAfter.of(
                                answer.responseHeaders().get("Retry-After"),
                                InstantSource.system().instant())))
                .defaultIfEmpty(new Outcome(null, "no answer", null))
                .timeout(limit.plusSeconds(1))
                .onErrorResume(
                        fault -> Mono.just(new Outcome(null, fault.getClass().getSimpleName(), null)));
    }
}

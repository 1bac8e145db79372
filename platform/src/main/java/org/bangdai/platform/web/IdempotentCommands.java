package org.bangdai.platform.web;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * At-most-once results for POSTs whose body is too large to be buffered by the filter that serves all others. The key is the client, the route and
 * the {@code Idempotency-Key} header; the same key with another body hash is a 422.
 */
public interface IdempotentCommands {

    /**
     * Runs the command with the id that its result gets, or returns the answer that was saved for the same key and body.
     *
     * @param bodyHash of the whole body, in hexadecimal
     */
    <T> Mono<ResponseEntity<T>> run(
            ServerWebExchange exchange,
            String bodyHash,
            Class<T> answer,
            Function<CommandId, Mono<ResponseEntity<T>>> command);
}

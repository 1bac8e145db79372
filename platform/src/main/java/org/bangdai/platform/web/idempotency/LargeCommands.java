package org.bangdai.platform.web.idempotency;

import java.util.function.Function;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.IdempotentCommands;
import org.bangdai.platform.web.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@link IdempotentCommands} over the same keys as the filter's. */
final class LargeCommands implements IdempotentCommands {

    /** Not held to what a request is held to: it reads what was written once. */
    private static final JsonMapper STORED = JsonMapper.shared();

    private final Commands commands;
    private final ProblemWriter problems;
    private final JsonMapper json;

    LargeCommands(Commands commands, ProblemWriter problems, JsonMapper json) {
        this.commands = commands;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public <T> Mono<ResponseEntity<T>> run(
            ServerWebExchange exchange,
            String bodyHash,
            Class<T> answer,
            Function<CommandId, Mono<ResponseEntity<T>>> command) {
        return CommandKey.of(exchange)
                .flatMap(key -> commands.use(key, bodyHash).flatMap(use -> {
                    SavedAnswer saved = use.answer();
                    return saved == null ? first(key, command.apply(use.command())) : Mono.just(again(saved, answer));
                }));
    }

    private <T> Mono<ResponseEntity<T>> first(String key, Mono<ResponseEntity<T>> result) {
        return result.flatMap(given -> commands.save(key, saved(given)).thenReturn(given))
                .onErrorResume(error -> problems.problem(error).status() < 500
                        ? commands.giveBack(key).then(Mono.error(error))
                        : Mono.error(error));
    }

    private <T> SavedAnswer saved(ResponseEntity<T> given) {
        byte[] body = given.getBody() == null ? new byte[0] : json.writeValueAsBytes(given.getBody());
        return SavedAnswer.of(given.getStatusCode(), given.getHeaders(), body);
    }

    private <T> ResponseEntity<T> again(SavedAnswer saved, Class<T> answer) {
        HttpHeaders headers = new HttpHeaders();
        saved.headers().forEach(headers::set);
        headers.set(IdempotencyFilter.REPLAYED, "true");
        T body = saved.body().length == 0 ? null : STORED.readValue(saved.body(), answer);
        return ResponseEntity.status(saved.status()).headers(headers).body(body);
    }
}

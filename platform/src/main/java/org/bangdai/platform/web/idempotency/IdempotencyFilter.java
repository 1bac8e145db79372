package org.bangdai.platform.web.idempotency;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.LargeBody;
import org.bangdai.platform.web.SecretAnswer;
import org.bangdai.platform.web.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every POST has one result for its key: the first use runs the command, a later one with the same body gets the saved answer, or drives a command on
 * that was cut off. The answer is saved before it leaves.
 */
final class IdempotencyFilter implements WebFilter, Ordered {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LARGEST = 1 << 20;

    private final Commands commands;
    private final ProblemWriter problems;

    IdempotencyFilter(Commands commands, ProblemWriter problems) {
        this.commands = commands;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isCommand(exchange)) {
            return chain.filter(exchange);
        }
        return CommandKey.of(exchange)
                .flatMap(key -> body(exchange.getRequest())
                        .flatMap(body -> commands.use(key, CommandKey.sha256(body))
                                .flatMap(use -> use.answer() == null
                                        ? run(exchange, chain, key, use.command(), body)
                                        : replay(exchange.getResponse(), use.answer()))));
    }

    /** The handler is known: whether the caller may use it was decided before. */
    private static boolean isCommand(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
                && exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod
                && !has(exchange, LargeBody.class);
    }

    private static boolean has(ServerWebExchange exchange, Class<? extends Annotation> annotation) {
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(annotation);
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), LARGEST)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<Void> run(
            ServerWebExchange exchange, WebFilterChain chain, String key, CommandId command, byte[] body) {
        boolean secret = has(exchange, SecretAnswer.class);
        AnswerSaver answer = new AnswerSaver(exchange.getResponse(), given -> keep(key, given, secret));
        ServerWebExchange inside = exchange.mutate()
                .request(new Reread(exchange.getRequest(), body))
                .response(answer)
                .build();
        inside.getAttributes().put(CommandId.class.getName(), command);
        return chain.filter(inside)
                .onErrorResume(error -> isResult(error) ? problems.write(inside, error) : failed(key, error));
    }

    private boolean isResult(Throwable error) {
        return SavedAnswer.isResult(problems.problem(error).status());
    }

    /** An outage keeps the key, so that the retry gets the same result id; a bad request gives it back. */
    private Mono<Void> failed(String key, Throwable error) {
        return (problems.problem(error).status() < 500 ? commands.giveBack(key) : Mono.<Void>empty())
                .then(Mono.error(error));
    }

    private Mono<Void> keep(String key, SavedAnswer given, boolean secret) {
        if (!SavedAnswer.isResult(given.status())) {
            return commands.giveBack(key);
        }
        return secret ? Mono.empty() : commands.save(key, given);
    }

    private static Mono<Void> replay(ServerHttpResponse response, SavedAnswer answer) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.getHeaders().set(header.getKey(), header.getValue());
        }
        response.getHeaders().set(REPLAYED, "true");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
    }

    /** After security, which has found the handler. */
    @Override
    public int getOrder() {
        return 0;
    }

    /** The request with its body read already. */
    private static final class Reread extends ServerHttpRequestDecorator {

        private final byte[] body;

        Reread(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return body.length == 0
                    ? Flux.empty()
                    : Flux.just(org.springframework.core.io.buffer.DefaultDataBufferFactory.sharedInstance.wrap(body));
        }
    }
}

package org.bangdai.platform.web.problem;

import java.util.List;
import java.util.Locale;
import org.bangdai.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem, in the caller's language. */
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Problems problems;
    private final ProblemTexts texts;
    private final JsonMapper json;

    public ProblemWriter(Problems problems, ProblemTexts texts, JsonMapper json) {
        this.problems = problems;
        this.texts = texts;
        this.json = json;
    }

    public Problem problem(Throwable error) {
        return problems.of(error);
    }

    /** Errors out again where the answer has begun already: the connection is then broken off, so that nobody takes half an answer for a whole one. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(error);
        }
        Problem problem = problems.of(error);
        log(exchange, problem, error);
        if (error instanceof MethodNotAllowedException method) {
            response.getHeaders().setAllow(method.getSupportedMethods());
        }
        return write(exchange, problem);
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.remove(HttpHeaders.ETAG);
        headers.remove(HttpHeaders.CONTENT_DISPOSITION);
        if (problem.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        Locale locale = language(exchange);
        headers.setContentLanguage(locale);
        byte[] body = json.writeValueAsBytes(body(exchange, problem, locale));
        headers.setContentLength(body.length);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private ProblemBody body(ServerWebExchange exchange, Problem problem, Locale locale) {
        List<ProblemBody.Part> parts = problem.errors().stream()
                .map(error -> new ProblemBody.Part(error.pointer(), texts.error(error.slug(), error.args(), locale)))
                .toList();
        return new ProblemBody(
                ProblemBody.TYPES + problem.slug(),
                texts.title(problem.slug(), problem.args(), locale),
                problem.status(),
                texts.detail(problem.slug(), problem.args(), locale),
                exchange.getRequest().getPath().value(),
                exchange.getResponse().getHeaders().getFirst(RequestIds.HEADER),
                parts);
    }

    private static Locale language(ServerWebExchange exchange) {
        Locale wanted = exchange.getLocaleContext().getLocale();
        return wanted != null && wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static void log(ServerWebExchange exchange, Problem problem, Throwable error) {
        String request = exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getPath().value();
        if (problem.status() >= 500) {
            LOG.error("{} {}: {}", request, problem.status(), problem.slug(), error);
        } else {
            LOG.debug("{} {}: {} ({})", request, problem.status(), problem.slug(), error.getMessage());
        }
    }
}

package org.bangdai.gateway.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bangdai.gateway.request.RequestId;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, in the caller's language and the shape that the services use too. */
@Component
public class ProblemWriter {

    private static final URI TYPES = URI.create("https://bangdai.org/problems/");

    private final JsonMapper json;
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ProblemWriter(JsonMapper json) {
        this.json = json;
        texts.setBasename("messages/gateway");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        // One way of quoting, with arguments and without.
        texts.setAlwaysUseMessageFormat(true);
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        Locale locale = Languages.of(exchange.getRequest().getHeaders());
        byte[] body = json.writeValueAsBytes(body(exchange, problem, locale));
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        headers.setContentLength(body.length);
        if (problem.retryAfter() != null) {
            // Whole seconds, rounded up: a caller that obeys must not be early.
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(
                            Math.max(1, problem.retryAfter().plusMillis(999).toSeconds())));
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> body(ServerWebExchange exchange, Problem problem, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES.resolve(problem.slug()));
        body.put("title", text(problem, "title", locale));
        body.put("status", problem.status());
        body.put("detail", text(problem, "detail", locale));
        body.put("instance", exchange.getRequest().getPath().value());
        body.put("requestId", RequestId.of(exchange));
        return body;
    }

    private String text(Problem problem, String part, Locale locale) {
        return texts.getMessage(
                "problem.%s.%s".formatted(problem.slug(), part), problem.args().toArray(), locale);
    }
}

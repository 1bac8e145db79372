package org.bangdai.platform.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whose command it is: the caller, the route and the {@code Idempotency-Key}, hashed together. */
final class CommandKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private CommandKey() {}

    static Mono<String> of(ServerWebExchange exchange) {
        String key = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (key == null || !SANE.matcher(key).matches()) {
            return Mono.error(new ProblemException(Problem.of(400, "idempotency-key-required")));
        }
        String route = exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getURI().getRawPath() + "?"
                + exchange.getRequest().getURI().getRawQuery();
        return exchange.getPrincipal()
                .map(Principal::getName)
                .defaultIfEmpty("")
                .map(caller -> sha256((caller + "\n" + route + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.bangdai.gateway.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.server.ResponseStatusException;

/** What a failure means to the caller. */
final class ProblemOf {

    private static final Duration SOON = Duration.ofSeconds(2);

    private ProblemOf() {}

    static Problem failure(Throwable failure) {
        // Retries and schedulers wrap what happened; the first cause that we know decides.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem problem = known(cause);
            if (problem != null) {
                return problem;
            }
        }
        return Problem.of(500, "unexpected");
    }

    private static @Nullable Problem known(Throwable cause) {
        return switch (cause) {
            case ProblemException e -> e.problem();
            case ResponseStatusException e -> status(e.getStatusCode());
            case AuthenticationServiceException e ->
                Problem.of(503, "issuer-unavailable").retryAfter(SOON);
            case JwtDecoderInitializationException e ->
                Problem.of(503, "issuer-unavailable").retryAfter(SOON);
            case ConnectException e -> Problem.of(503, "unavailable").retryAfter(SOON);
            case UnknownHostException e -> Problem.of(503, "unavailable").retryAfter(SOON);
            case TimeoutException e -> status(HttpStatusCode.valueOf(504));
            case IOException e -> Problem.of(502, "bad-gateway");
            default -> null;
        };
    }

    private static Problem status(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Problem.of(404, "no-such-route");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 502 -> Problem.of(502, "bad-gateway");
            case 503 -> Problem.of(503, "unavailable").retryAfter(SOON);
            case 504 -> Problem.of(504, "timed-out");
            default ->
                status.is4xxClientError() ? Problem.of(status.value(), "bad-request") : Problem.of(500, "unexpected");
        };
    }
}

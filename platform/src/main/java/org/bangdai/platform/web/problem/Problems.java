package org.bangdai.platform.web.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.netty.channel.AbortedException;

/** Which problem an error is. What nobody foresaw is a 500, without a word of its inside. */
public final class Problems {

    private final Map<Class<?>, RefusalProblems<?>> refusals;

    public Problems(List<RefusalProblems<?>> refusals) {
        this.refusals = refusals.stream().collect(Collectors.toMap(RefusalProblems::refusals, Function.identity()));
    }

    public Problem of(Throwable error) {
        if (isGone(error)) {
            return Problem.of(400, "bad-request");
        }
        return switch (error) {
            case ProblemException told -> told.problem();
            case RefusedException refused -> refusal(refused.refusal());
            case NotFoundException nothing -> Problem.of(404, "not-found");
            case StaleVersionException stale -> Problem.of(412, "stale-version");
            case AlreadyExistsException taken -> Problem.of(409, "already-exists");
            case AccessDeniedException denied -> Problem.of(403, "forbidden");
            case AuthenticationServiceException down -> Problem.of(503, "unavailable");
            case AuthenticationException unknown -> Problem.of(401, "unauthenticated");
            case ServerWebInputException input -> InputProblems.of(input);
            case ResponseStatusException status -> status(status);
            case DataBufferLimitException large -> Problem.of(413, "too-large");
            case MongoTimeoutException down -> Problem.of(503, "unavailable");
            case MongoException failed -> Problem.of(503, "unavailable");
            default -> Problem.of(500, "unexpected");
        };
    }

    /** The caller hung up while sending or being answered: nobody reads what is said to that, and it is no fault of ours. */
    private static boolean isGone(Throwable error) {
        return error instanceof AbortedException || AbortedException.isConnectionReset(error);
    }

    /** A feature's refusals are records of its sealed interface, which is what the mapping names. */
    private Problem refusal(Refusal refusal) {
        return refusals.entrySet().stream()
                .filter(mapping -> mapping.getKey().isInstance(refusal))
                .min(Comparator.comparing(mapping -> mapping.getKey().getName()))
                .map(mapping -> problem(mapping.getValue(), refusal))
                .orElseThrow(() -> new IllegalStateException("no RefusalProblems for " + refusal.getClass()));
    }

    private static <R extends Refusal> Problem problem(RefusalProblems<R> mapping, Refusal refusal) {
        return mapping.problem(mapping.refusals().cast(refusal));
    }

    private static Problem status(ResponseStatusException error) {
        int status = error.getStatusCode().value();
        return switch (status) {
            case 404 -> Problem.of(404, "no-such-route");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 413 -> Problem.of(413, "too-large");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 503 -> Problem.of(503, "unavailable");
            default -> status < 500 ? Problem.of(status, "bad-request") : Problem.of(500, "unexpected");
        };
    }
}

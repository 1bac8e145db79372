package org.bangdai.gateway.problem;

import org.bangdai.gateway.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns every failure that reaches the top into a problem; before Boot's own error page. */
@Component
@Order(-2)
class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter problems;

    ProblemHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // Half an answer cannot be taken back: the connection ends and the caller notices.
            LOG.warn(
                    "{} {} [{}] broken off: {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    RequestId.of(exchange),
                    failure.toString());
            return Mono.error(failure);
        }
        Problem problem = ProblemOf.failure(failure);
        log(exchange, problem, failure);
        return problems.write(exchange, problem);
    }

    private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
        var request = exchange.getRequest();
        if (failure instanceof ProblemException) {
            // Our own decision: counted by the breaker's and the server's meters, and too frequent to log while a
            // service is down.
            LOG.debug(
                    "{} {} [{}] refused: {}", request.getMethod(), request.getPath(), RequestId.of(exchange), problem);
        } else if (problem.status() == 500) {
            LOG.error("{} {} [{}] failed", request.getMethod(), request.getPath(), RequestId.of(exchange), failure);
        } else if (problem.status() > 500) {
            LOG.warn(
                    "{} {} [{}] answered {} {}: {}",
                    request.getMethod(),
                    request.getPath(),
                    RequestId.of(exchange),
                    problem.status(),
                    problem.slug(),
                    failure.toString());
        }
    }
}

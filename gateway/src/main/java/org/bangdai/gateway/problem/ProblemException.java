package org.bangdai.gateway.problem;

/** Ends a request with this problem. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

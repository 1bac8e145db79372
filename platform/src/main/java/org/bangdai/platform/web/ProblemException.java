package org.bangdai.platform.web;

/** Ends a request with this problem. For refusals of rules prefer a {@code Refusal} and its {@link RefusalProblems}. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

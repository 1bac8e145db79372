package org.bangdai.platform.web;

import org.bangdai.platform.decision.Refusal;

/**
 * One feature's mapping of its refusals to problems: a bean whose method is an exhaustive switch over the feature's sealed refusals.
 *
 * @param <R> the feature's sealed interface of refusals
 */
public interface RefusalProblems<R extends Refusal> {

    Class<R> refusals();

    Problem problem(R refusal);
}

package org.bangdai.pairing.plan.domain;

/**
 * A goal as an edit would have it.
 *
 * @param isNew whether the id was made for it, and the plan does not know it yet
 */
public record Wanted(String goalId, boolean isNew, GoalTerms terms) {}

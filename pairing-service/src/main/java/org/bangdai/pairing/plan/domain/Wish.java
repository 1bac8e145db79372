package org.bangdai.pairing.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * A goal in a draft. It keeps its id when it is agreed, changed or handed over.
 *
 * @param origin null where it began in this plan
 */
public record Wish(String goalId, GoalTerms terms, @Nullable Origin origin) {

    /**
     * Where a goal comes from that was handed over.
     *
     * @param pairingId the pairing in whose plan it began
     * @param progress the mentee's last word on it there
     */
    public record Origin(String pairingId, GoalState.@Nullable Note progress) {}
}

package org.bangdai.pairing.plan.domain;

import java.time.LocalDate;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/**
 * What both sides agree on.
 *
 * @param competence what the mentee lacks and this is to mend (补链)
 * @param method by which they mean to get there
 * @param dueOn the last day that is in time
 */
public record GoalTerms(
        String text,
        @Nullable Competence competence,
        @Nullable Method method,
        LocalDate dueOn) {}

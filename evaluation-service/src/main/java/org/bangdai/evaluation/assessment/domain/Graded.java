package org.bangdai.evaluation.assessment.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A mentee's year.
 *
 * @param at place in the whole assessment, from 0
 * @param division of the last complete month
 * @param months with a complete score
 * @param score mean of the months' scores, to two decimals; null without a month
 */
public record Graded(
        int at,
        String menteeId,
        String division,
        int months,
        @Nullable BigDecimal score,
        Grade grade) {

    /** What is signed of it. */
    public String line() {
        return String.join(
                        ",",
                        menteeId,
                        division,
                        grade.name(),
                        Integer.toString(months),
                        score == null ? "" : score.toPlainString())
                + "\n";
    }
}

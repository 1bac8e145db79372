package org.bangdai.evaluation.assessment.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A mentee's year.
 *
 * @param at place in the whole assessment, from 0
 * @param division of the last complete month
 * @param months with a complete score
 * @param score of the year as {@link Grading} works it out, to two decimals; null without a month, or where an annual review that counts is not complete
 * @param annualScore mean of the annual reviews that entered the score, to two decimals; null where none did
 */
public record Graded(
        int at,
        String menteeId,
        String division,
        int months,
        @Nullable BigDecimal score,
        Grade grade,
        @Nullable BigDecimal annualScore) {

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

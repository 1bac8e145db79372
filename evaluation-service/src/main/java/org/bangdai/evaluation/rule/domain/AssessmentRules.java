package org.bangdai.evaluation.rule.domain;

import org.jspecify.annotations.Nullable;

/**
 * 年度考核: grades from a year's scores, each grade from its least score on.
 *
 * @param leastMonths who has fewer complete months gets no grade (不定等次)
 * @param excellent the least score for 优秀
 * @param excellentPercent at most this share of those graded is 优秀
 * @param competent the least score for 称职
 * @param basic the least score for 基本称职; below it is 不称职
 * @param annualReviewPercent the share that the annual review has in the year's score; 0 where none is named, and of rules of an older version of the software
 */
public record AssessmentRules(
        int leastMonths,
        int excellent,
        int excellentPercent,
        int competent,
        int basic,
        @Nullable Integer annualReviewPercent) {

    /** @throws IllegalArgumentException where a number is out of its bounds, or the grades are not one above the other */
    public AssessmentRules {
        Bounds.check("assessment.leastMonths", leastMonths, 1, 12);
        Bounds.check("assessment.excellentPercent", excellentPercent, 0, 100);
        Bounds.check("assessment.excellent", excellent, competent, 100);
        Bounds.check("assessment.competent", competent, basic, 100);
        Bounds.check("assessment.basic", basic, 0, 100);
        annualReviewPercent = annualReviewPercent == null ? 0 : annualReviewPercent;
        Bounds.check("assessment.annualReviewPercent", annualReviewPercent, 0, 100);
    }

    AssessmentRules within(AssessmentRules above) {
        return new AssessmentRules(
                Math.max(leastMonths, above.leastMonths),
                Math.max(excellent, above.excellent),
                Math.min(excellentPercent, above.excellentPercent),
                Math.max(competent, above.competent),
                Math.max(basic, above.basic),
                Math.max(annualShare(), above.annualShare()));
    }

    /** {@link #annualReviewPercent} as a number. */
    public int annualShare() {
        return annualReviewPercent == null ? 0 : annualReviewPercent;
    }
}

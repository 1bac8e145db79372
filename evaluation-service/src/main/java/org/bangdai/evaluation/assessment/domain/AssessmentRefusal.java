package org.bangdai.evaluation.assessment.domain;

import java.time.Year;
import org.bangdai.platform.decision.Refusal;

/** Why an assessment stays as it is. */
public sealed interface AssessmentRefusal extends Refusal {

    record YearNotOver(Year year) implements AssessmentRefusal {}

    /** It is being graded, or nothing was graded yet. */
    record NotGraded() implements AssessmentRefusal {}

    /** It is in effect and does not change. */
    record AlreadyFrozen() implements AssessmentRefusal {}

    record NotFrozen() implements AssessmentRefusal {}

    /** Grades are frozen when nothing that they rest on is contested. @param period a month, or the year */
    record Contested(String period) implements AssessmentRefusal {}

    /** A review that the grades may rest on has changed since: they are given anew first. */
    record Outdated() implements AssessmentRefusal {}

    /** What was received is not what is in effect. */
    record OtherContent() implements AssessmentRefusal {}

    record AlreadyAcknowledged() implements AssessmentRefusal {}
}

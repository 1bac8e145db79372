package org.bangdai.evaluation.assessment;

import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class AssessmentProblems implements RefusalProblems<AssessmentRefusal> {

    @Override
    public Class<AssessmentRefusal> refusals() {
        return AssessmentRefusal.class;
    }

    @Override
    public Problem problem(AssessmentRefusal refusal) {
        return switch (refusal) {
            case AssessmentRefusal.YearNotOver it ->
                Problem.of(409, "year-not-over", it.year().toString());
            case AssessmentRefusal.NotGraded it -> Problem.of(409, "assessment-not-graded");
            case AssessmentRefusal.AlreadyFrozen it -> Problem.of(409, "assessment-frozen");
            case AssessmentRefusal.NotFrozen it -> Problem.of(409, "assessment-not-frozen");
            case AssessmentRefusal.Contested it -> Problem.of(409, "assessment-contested", it.period());
            case AssessmentRefusal.Outdated it -> Problem.of(409, "assessment-outdated");
            case AssessmentRefusal.OtherContent it -> Problem.of(409, "assessment-other-content");
            case AssessmentRefusal.AlreadyAcknowledged it -> Problem.of(409, "assessment-acknowledged");
        };
    }
}

package org.bangdai.evaluation.review;

import org.bangdai.evaluation.review.domain.ReviewRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class ReviewProblems implements RefusalProblems<ReviewRefusal> {

    @Override
    public Class<ReviewRefusal> refusals() {
        return ReviewRefusal.class;
    }

    @Override
    public Problem problem(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewRefusal.NotYetDue it ->
                Problem.of(409, "not-yet-due", it.dueOn().toString());
            case ReviewRefusal.Withdrawn it -> Problem.of(409, "review-withdrawn");
            case ReviewRefusal.NotTheAuthor it -> Problem.of(403, "not-the-author");
            case ReviewRefusal.AlreadySubmitted it -> Problem.of(409, "already-submitted");
            case ReviewRefusal.SelfAppraisalMissing it ->
                Problem.of(409, "self-appraisal-missing", it.overdueOn().toString());
        };
    }
}

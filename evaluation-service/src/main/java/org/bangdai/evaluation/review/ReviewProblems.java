package org.bangdai.evaluation.review;

import java.util.List;
import org.bangdai.evaluation.review.domain.ReviewRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
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
            case ReviewRefusal.NotSubmitted it -> Problem.of(409, "part-not-submitted");
            case ReviewRefusal.ReopenedTooOften it -> Problem.of(409, "reopened-too-often", it.most());
            case ReviewRefusal.NotWithin it ->
                Problem.of(400, "invalid-input")
                        .withErrors(List.of(new InputError(
                                "/until",
                                "day-between",
                                List.of(it.first().toString(), it.last().toString()))));
            case ReviewRefusal.NotOpen it -> Problem.of(409, "review-not-open");
            case ReviewRefusal.DelegateTakesPart it -> Problem.of(409, "delegate-takes-part");
            case ReviewRefusal.OwnCase it -> Problem.of(403, "own-case");
            case ReviewRefusal.UnknownDelegate it -> Problem.of(409, "unknown-delegate");
        };
    }
}

package org.bangdai.pairing.milestone;

import org.bangdai.pairing.milestone.domain.MilestoneRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class MilestoneProblems implements RefusalProblems<MilestoneRefusal> {

    @Override
    public Class<MilestoneRefusal> refusals() {
        return MilestoneRefusal.class;
    }

    @Override
    public Problem problem(MilestoneRefusal refusal) {
        return switch (refusal) {
            case MilestoneRefusal.InTheFuture future -> Problem.of(409, "milestone-in-the-future");
            case MilestoneRefusal.BeforeBirth early -> Problem.of(409, "milestone-before-birth");
            case MilestoneRefusal.UnderAge young -> Problem.of(409, "milestone-under-age", young.years());
            case MilestoneRefusal.OwnIntroducer own -> Problem.of(400, "own-introducer");
            case MilestoneRefusal.UnknownIntroducer unknown -> Problem.of(400, "unknown-introducer");
            case MilestoneRefusal.SameRank same -> Problem.of(400, "same-rank");
            case MilestoneRefusal.OtherKind other ->
                Problem.of(
                        409,
                        "other-milestone-kind",
                        other.kind().zh() + " " + other.kind().en());
            case MilestoneRefusal.CorrectedTooOften often -> Problem.of(409, "corrected-too-often", often.most());
            case MilestoneRefusal.IsWithdrawn withdrawn -> Problem.of(409, "milestone-withdrawn");
        };
    }
}

package org.bangdai.pairing.plan;

import org.bangdai.pairing.plan.domain.PlanRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class PlanProblems implements RefusalProblems<PlanRefusal> {

    @Override
    public Class<PlanRefusal> refusals() {
        return PlanRefusal.class;
    }

    @Override
    public Problem problem(PlanRefusal refusal) {
        return switch (refusal) {
            case PlanRefusal.NotAParty other -> Problem.of(403, "not-a-party");
            case PlanRefusal.OnlyTheMentee mentor -> Problem.of(403, "only-the-mentee");
            case PlanRefusal.OnlyTheMentor mentee -> Problem.of(403, "only-the-mentor");
            case PlanRefusal.NotActive other -> Problem.of(409, "no-plan-now");
            case PlanRefusal.Over over -> Problem.of(409, "plan-over");
            case PlanRefusal.OtherVersion other -> Problem.of(409, "plan-edited", other.version());
            case PlanRefusal.NothingDrafted nothing -> Problem.of(409, "nothing-drafted");
            case PlanRefusal.TooManyGoals many -> Problem.of(409, "too-many-goals", many.most());
            case PlanRefusal.UnknownGoal unknown -> Problem.of(409, "unknown-goal");
            case PlanRefusal.GoalTwice twice -> Problem.of(409, "goal-twice");
            case PlanRefusal.DueOutsideTerm term ->
                Problem.of(
                        409,
                        "goal-due-outside-term",
                        term.first().toString(),
                        term.last().toString());
            case PlanRefusal.NoSuchGoal none -> Problem.of(404, "no-such-goal");
            case PlanRefusal.NotAgreed draft -> Problem.of(409, "goal-not-agreed");
            case PlanRefusal.GoalSettled settled -> Problem.of(409, "goal-settled");
            case PlanRefusal.NotReported underway -> Problem.of(409, "goal-not-reported");
            case PlanRefusal.AwaitsMentor reported -> Problem.of(409, "goal-awaits-mentor");
        };
    }
}

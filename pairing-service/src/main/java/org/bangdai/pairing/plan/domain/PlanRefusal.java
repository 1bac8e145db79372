package org.bangdai.pairing.plan.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Refusal;

/** Why a plan or a goal cannot be changed so. */
public sealed interface PlanRefusal extends Refusal {

    record NotAParty() implements PlanRefusal {}

    record OnlyTheMentee() implements PlanRefusal {}

    record OnlyTheMentor() implements PlanRefusal {}

    /** The pairing is not. */
    record NotActive() implements PlanRefusal {}

    /** The plan was handed over or closed. */
    record Over() implements PlanRefusal {}

    /** @param version what there is to sign */
    record OtherVersion(int version) implements PlanRefusal {}

    /** There is nothing to sign. */
    record NothingDrafted() implements PlanRefusal {}

    /** @param most in one plan, those that are settled included */
    record TooManyGoals(int most) implements PlanRefusal {}

    /** An edit names a goal that the plan does not have. */
    record UnknownGoal() implements PlanRefusal {}

    record GoalTwice() implements PlanRefusal {}

    record DueOutsideTerm(LocalDate first, LocalDate last) implements PlanRefusal {}

    record NoSuchGoal() implements PlanRefusal {}

    /** Only a draft has it. */
    record NotAgreed() implements PlanRefusal {}

    record GoalSettled() implements PlanRefusal {}

    /** The mentee has not said that it is done. */
    record NotReported() implements PlanRefusal {}

    /** The mentee has said that it is done. */
    record AwaitsMentor() implements PlanRefusal {}
}

package org.bangdai.pairing.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bangdai.pairing.plan.domain.GoalState.Achieved;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalCancelled;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalCompleted;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalOverdue;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalReported;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalReturned;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What the two, and the organiser, do with the goals of a plan that goes on. */
public record Work(Open plan) {

    /** By the mentee. */
    public Decision<Plan> progress(String goalId, String text, Act act) {
        return asMentee(act, goalId, goal -> goal.progress(text, act), goal -> reported(goal, false));
    }

    /** By the mentee. */
    public Decision<Plan> done(String goalId, @Nullable String text, Act act) {
        return asMentee(act, goalId, goal -> goal.done(text, act), goal -> reported(goal, true));
    }

    /** By the mentor. */
    public Decision<Plan> accept(String goalId, Act act) {
        return asMentor(act, goalId, goal -> goal.accept(act), this::completed);
    }

    /** By the mentor. */
    public Decision<Plan> giveBack(String goalId, String reason, Act act) {
        return asMentor(
                act,
                goalId,
                goal -> goal.giveBack(reason, act),
                goal -> new GoalReturned(
                        of().pairingId(), of().mentorId(), of().menteeId(), of().division(), goal.goalId(), reason));
    }

    /** By an organiser. */
    public Decision<Plan> cancel(String goalId, String reason, Act act) {
        return step(
                goalId,
                goal -> goal.cancel(reason, act),
                goal -> new GoalCancelled(
                        of().pairingId(), of().mentorId(), of().menteeId(), of().division(), goal.goalId(), reason));
    }

    /** Of every goal that is overdue, once for each due date. */
    public Decision<Plan> remind(LocalDate today) {
        List<Goal> next = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Goal goal : plan.goals()) {
            LocalDate from = goal.attention();
            boolean due = from != null && !from.isAfter(today);
            next.add(due ? goal.reminded() : goal);
            if (due) {
                events.add(new GoalOverdue(
                        of().pairingId(),
                        of().mentorId(),
                        of().menteeId(),
                        of().division(),
                        goal.goalId(),
                        goal.terms().dueOn()));
            }
        }
        return new Decision.Change<>(plan.with(next), events);
    }

    private Parties of() {
        return plan.parties();
    }

    private Decision<Plan> asMentee(
            Act act, String goalId, Function<Goal, Goal.Outcome> step, Function<Goal, Event> event) {
        if (act.person().equals(of().menteeId())) {
            return step(goalId, step, event);
        }
        return Decision.refuse(of().has(act.person()) ? new PlanRefusal.OnlyTheMentee() : new PlanRefusal.NotAParty());
    }

    private Decision<Plan> asMentor(
            Act act, String goalId, Function<Goal, Goal.Outcome> step, Function<Goal, Event> event) {
        if (act.person().equals(of().mentorId())) {
            return step(goalId, step, event);
        }
        return Decision.refuse(of().has(act.person()) ? new PlanRefusal.OnlyTheMentor() : new PlanRefusal.NotAParty());
    }

    private Decision<Plan> step(String goalId, Function<Goal, Goal.Outcome> step, Function<Goal, Event> event) {
        for (Goal goal : plan.goals()) {
            if (goal.goalId().equals(goalId)) {
                return switch (step.apply(goal)) {
                    case Goal.Outcome.Refused no -> Decision.refuse(no.refusal());
                    case Goal.Outcome.Changed yes -> changed(goal, yes.goal(), event);
                };
            }
        }
        Draft draft = plan.draft();
        return Decision.refuse(
                draft != null && draft.find(goalId).isPresent()
                        ? new PlanRefusal.NotAgreed()
                        : new PlanRefusal.NoSuchGoal());
    }

    private Decision<Plan> changed(Goal before, Goal after, Function<Goal, Event> event) {
        if (after.equals(before)) {
            return Decision.change(plan);
        }
        List<Goal> next =
                plan.goals().stream().map(it -> it == before ? after : it).toList();
        return Decision.change(plan.with(next), event.apply(after));
    }

    private Event reported(Goal goal, boolean done) {
        return new GoalReported(
                of().pairingId(), of().mentorId(), of().menteeId(), of().division(), goal.goalId(), done);
    }

    private Event completed(Goal goal) {
        Achieved achieved = (Achieved) goal.state();
        return new GoalCompleted(
                of().pairingId(),
                of().mentorId(),
                of().menteeId(),
                of().division(),
                goal.goalId(),
                goal.terms().dueOn(),
                achieved.reportedOn(),
                achieved.on(),
                goal.terms().method(),
                goal.terms().competence());
    }
}

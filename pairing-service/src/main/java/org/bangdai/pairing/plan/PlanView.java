package org.bangdai.pairing.plan;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.plan.domain.Closed;
import org.bangdai.pairing.plan.domain.Draft;
import org.bangdai.pairing.plan.domain.Goal;
import org.bangdai.pairing.plan.domain.GoalState;
import org.bangdai.pairing.plan.domain.HandedOver;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.Wish;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/**
 * A plan as callers see one.
 *
 * @param version in force; 0 where none is yet
 * @param goals as both agreed on them
 * @param draft what awaits agreement
 * @param successorId the pairing that the open goals were handed to
 * @param outcome how the pairing ended, of one without a successor
 */
record PlanView(
        String pairingId,
        State state,
        int version,
        List<GoalView> goals,
        @Nullable DraftView draft,
        @Nullable String successorId,
        Pairing.@Nullable Outcome outcome,
        @Nullable String reason) {

    enum State {
        /** Nobody has drafted one. */
        NONE,
        DRAFTED,
        AGREED,
        /** In force, while a change of it awaits agreement. */
        CHANGING,
        HANDED_OVER,
        CLOSED
    }

    enum GoalStage {
        OPEN,
        REPORTED,
        ACHIEVED,
        CANCELLED,
        DROPPED,
        HANDED_OVER,
        MISSED
    }

    /** @param signatures person ids of those who have agreed */
    record DraftView(int version, List<WishView> goals, List<String> signatures) {

        static @Nullable DraftView of(@Nullable Draft draft) {
            return draft == null
                    ? null
                    : new DraftView(
                            draft.version(),
                            draft.goals().stream().map(WishView::of).toList(),
                            draft.signatures());
        }
    }

    /** @param cameFrom the pairing in whose plan it began, where that is another */
    record WishView(
            String id,
            String text,
            @Nullable Competence competence,
            @Nullable Method method,
            LocalDate dueOn,
            @Nullable String cameFrom,
            @Nullable String progress) {

        static WishView of(Wish wish) {
            Wish.Origin origin = wish.origin();
            GoalState.Note progress = origin == null ? null : origin.progress();
            return new WishView(
                    wish.goalId(),
                    wish.terms().text(),
                    wish.terms().competence(),
                    wish.terms().method(),
                    wish.terms().dueOn(),
                    origin == null ? null : origin.pairingId(),
                    progress == null ? null : progress.text());
        }
    }

    /**
     * @param progress the mentee's last word
     * @param returned why the mentor last did not accept it
     * @param reason why it was cancelled or missed
     */
    record GoalView(
            String id,
            String text,
            @Nullable Competence competence,
            @Nullable Method method,
            LocalDate dueOn,
            GoalStage state,
            boolean overdue,
            @Nullable String cameFrom,
            @Nullable String progress,
            @Nullable String returned,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate achievedOn,
            @Nullable String reason) {

        static GoalView of(Goal goal, LocalDate today) {
            return switch (goal.state()) {
                case GoalState.Underway it ->
                    view(goal, GoalStage.OPEN, today, text(it.progress()), text(it.returned()), null, null, null);
                case GoalState.Reported it ->
                    view(goal, GoalStage.REPORTED, today, text(it.note()), null, it.on(), null, null);
                case GoalState.Achieved it ->
                    view(goal, GoalStage.ACHIEVED, today, null, null, it.reportedOn(), it.on(), null);
                case GoalState.Cancelled it ->
                    view(goal, GoalStage.CANCELLED, today, null, null, null, null, text(it.reason()));
                case GoalState.Dropped it -> view(goal, GoalStage.DROPPED, today, null, null, null, null, null);
                case GoalState.Passed it -> view(goal, GoalStage.HANDED_OVER, today, null, null, null, null, null);
                case GoalState.Missed it -> view(goal, GoalStage.MISSED, today, null, null, null, null, it.reason());
            };
        }

        private static GoalView view(
                Goal goal,
                GoalStage state,
                LocalDate today,
                @Nullable String progress,
                @Nullable String returned,
                @Nullable LocalDate reportedOn,
                @Nullable LocalDate achievedOn,
                @Nullable String reason) {
            return new GoalView(
                    goal.goalId(),
                    goal.terms().text(),
                    goal.terms().competence(),
                    goal.terms().method(),
                    goal.terms().dueOn(),
                    state,
                    state == GoalStage.OPEN && goal.terms().dueOn().isBefore(today),
                    goal.origin() == null ? null : goal.origin().pairingId(),
                    progress,
                    returned,
                    reportedOn,
                    achievedOn,
                    reason);
        }

        private static @Nullable String text(GoalState.@Nullable Note note) {
            return note == null ? null : note.text();
        }
    }

    static PlanView of(Plan plan, LocalDate today) {
        String id = plan.parties().pairingId();
        List<GoalView> goals =
                plan.goals().stream().map(it -> GoalView.of(it, today)).toList();
        return switch (plan) {
            case Open it ->
                new PlanView(id, state(it), it.version(), goals, DraftView.of(it.draft()), null, null, null);
            case HandedOver it ->
                new PlanView(id, State.HANDED_OVER, it.version(), goals, null, it.successorId(), null, null);
            case Closed it ->
                new PlanView(id, State.CLOSED, it.version(), goals, null, null, it.outcome(), it.reason());
        };
    }

    private static State state(Open plan) {
        if (plan.version() == 0) {
            return plan.draft() == null ? State.NONE : State.DRAFTED;
        }
        return plan.draft() == null ? State.AGREED : State.CHANGING;
    }
}

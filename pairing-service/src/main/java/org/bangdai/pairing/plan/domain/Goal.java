package org.bangdai.pairing.plan.domain;

import java.time.LocalDate;
import org.bangdai.pairing.plan.domain.GoalState.Achieved;
import org.bangdai.pairing.plan.domain.GoalState.Cancelled;
import org.bangdai.pairing.plan.domain.GoalState.Note;
import org.bangdai.pairing.plan.domain.GoalState.Reported;
import org.bangdai.pairing.plan.domain.GoalState.Underway;
import org.jspecify.annotations.Nullable;

/**
 * A goal that both sides agreed on.
 *
 * @param remindedOf the due date of which they were reminded, so that it is once for each
 * @param origin null where it began in this plan
 */
public record Goal(
        String goalId,
        GoalTerms terms,
        GoalState state,
        @Nullable LocalDate remindedOf,
        Wish.@Nullable Origin origin) {

    static Goal agreed(Wish wish) {
        Wish.Origin origin = wish.origin();
        return new Goal(
                wish.goalId(),
                wish.terms(),
                new Underway(origin == null ? null : origin.progress(), null),
                null,
                origin);
    }

    /** What a step makes of a goal. */
    sealed interface Outcome {
        record Changed(Goal goal) implements Outcome {}

        record Refused(PlanRefusal refusal) implements Outcome {}
    }

    Outcome progress(String text, Act act) {
        return switch (state) {
            case Underway it -> to(new Underway(new Note(text, act.at()), it.returned()));
            case Reported it -> new Outcome.Refused(new PlanRefusal.AwaitsMentor());
            default -> settled();
        };
    }

    Outcome done(@Nullable String text, Act act) {
        return switch (state) {
            case Underway it -> to(new Reported(text == null ? null : new Note(text, act.at()), act.today()));
            case Reported it -> new Outcome.Changed(this);
            default -> settled();
        };
    }

    Outcome accept(Act act) {
        return switch (state) {
            case Reported it -> to(new Achieved(it.on(), act.today()));
            case Achieved it -> new Outcome.Changed(this);
            case Underway it -> new Outcome.Refused(new PlanRefusal.NotReported());
            default -> settled();
        };
    }

    Outcome giveBack(String reason, Act act) {
        return switch (state) {
            case Reported it -> to(new Underway(it.note(), new Note(reason, act.at())));
            case Underway it ->
                it.returned() != null && it.returned().text().equals(reason)
                        ? new Outcome.Changed(this)
                        : new Outcome.Refused(new PlanRefusal.NotReported());
            default -> settled();
        };
    }

    Outcome cancel(String reason, Act act) {
        return switch (state) {
            case Underway it -> to(new Cancelled(new Note(reason, act.at())));
            case Reported it -> to(new Cancelled(new Note(reason, act.at())));
            case Cancelled it -> new Outcome.Changed(this);
            default -> settled();
        };
    }

    private Outcome to(GoalState next) {
        return new Outcome.Changed(in(next));
    }

    private static Outcome settled() {
        return new Outcome.Refused(new PlanRefusal.GoalSettled());
    }

    Goal in(GoalState next) {
        return new Goal(goalId, terms, next, remindedOf, origin);
    }

    Goal on(GoalTerms next) {
        return new Goal(goalId, next, state, remindedOf, origin);
    }

    Goal reminded() {
        return new Goal(goalId, terms, state, terms.dueOn(), origin);
    }

    /** As it goes on elsewhere. */
    Wish wish(String pairingId) {
        Note progress = switch (state) {
            case Underway it -> it.progress();
            case Reported it -> it.note();
            default -> null;
        };
        return new Wish(goalId, terms, new Wish.Origin(origin == null ? pairingId : origin.pairingId(), progress));
    }

    /** From which day on a reminder is due; null where none is. */
    @Nullable
    LocalDate attention() {
        return state instanceof Underway && !terms.dueOn().equals(remindedOf)
                ? terms.dueOn().plusDays(1)
                : null;
    }
}

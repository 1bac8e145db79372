package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** The pairing ended. @param reason null where it was completed */
public record Closed(
        Parties parties,
        int version,
        List<Goal> goals,
        Pairing.Outcome outcome,
        @Nullable String reason,
        Instant at) implements Plan {

    public Closed {
        goals = List.copyOf(goals);
    }

    /** Of a pairing that never had a plan: keeps one from being drafted late. */
    public static Closed without(Parties parties, Pairing.Outcome outcome, @Nullable String reason, Instant at) {
        return new Closed(parties, 0, List.of(), outcome, reason, at);
    }

    /** Too late to be agreed: missed like the others. */
    @Override
    public Decision<Plan> receive(List<Wish> handed, Instant now) {
        List<Goal> late = handed.stream()
                .filter(it -> !Goals.has(goals, it.goalId()))
                .map(it -> Goal.agreed(it).in(new GoalState.Missed(reason, now)))
                .toList();
        return Decision.change(new Closed(
                parties, version, Stream.concat(goals.stream(), late.stream()).toList(), outcome, reason, at));
    }

    @Override
    public Decision<Plan> handOver(String successorId, Instant now) {
        return Decision.change(this);
    }

    @Override
    public Decision<Plan> close(Pairing.Outcome other, @Nullable String why, Instant now) {
        return Decision.change(this);
    }
}

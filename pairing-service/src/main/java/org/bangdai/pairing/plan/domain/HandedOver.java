package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The mentee went over to another mentor (换人不翻篇).
 *
 * @param successorId the pairing in whose plan the open goals go on
 * @param handed those goals, so that they can be handed over again
 */
public record HandedOver(
        Parties parties, int version, List<Goal> goals, String successorId, List<Wish> handed, Instant at)
        implements Plan {

    public HandedOver {
        goals = List.copyOf(goals);
        handed = List.copyOf(handed);
    }

    /** Of a pairing that never had a plan: keeps one from being drafted late, and passes on what still comes. */
    public static HandedOver without(Parties parties, String successorId, Instant at) {
        return new HandedOver(parties, 0, List.of(), successorId, List.of(), at);
    }

    @Override
    public Decision<Plan> receive(List<Wish> come, Instant now) {
        List<Wish> further = come.stream()
                .filter(it -> handed.stream().noneMatch(known -> known.goalId().equals(it.goalId())))
                .filter(it -> !Goals.has(goals, it.goalId()))
                .toList();
        return Decision.change(new HandedOver(
                parties,
                version,
                goals,
                successorId,
                Stream.concat(handed.stream(), further.stream()).toList(),
                at));
    }

    @Override
    public Decision<Plan> handOver(String successor, Instant now) {
        return Decision.change(this);
    }

    @Override
    public Decision<Plan> close(Pairing.Outcome outcome, @Nullable String reason, Instant now) {
        return Decision.change(this);
    }
}

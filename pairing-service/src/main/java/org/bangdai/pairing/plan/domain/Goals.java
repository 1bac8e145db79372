package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan's goals together. */
final class Goals {

    private Goals() {}

    /** What both agreed on comes into force: open goals on their new terms or dropped, settled ones as they are, then what is new. */
    static List<Goal> merged(List<Goal> goals, Draft agreed, Instant at) {
        List<Goal> merged = new ArrayList<>();
        for (Goal goal : goals) {
            merged.add(
                    goal.state().isOpen()
                            ? agreed.find(goal.goalId())
                                    .map(wish -> goal.on(wish.terms()))
                                    .orElseGet(() -> goal.in(new GoalState.Dropped(at)))
                            : goal);
        }
        agreed.goals().stream().filter(it -> !has(goals, it.goalId())).forEach(it -> merged.add(Goal.agreed(it)));
        return merged;
    }

    /** Open goals as they were agreed, with what the mentee said of them, and those that were only drafted. */
    static List<Wish> open(List<Goal> goals, @Nullable Draft draft, String pairingId) {
        Stream<Wish> drafted =
                draft == null ? Stream.empty() : draft.goals().stream().filter(it -> !has(goals, it.goalId()));
        return Stream.concat(
                        goals.stream().filter(it -> it.state().isOpen()).map(it -> it.wish(pairingId)),
                        drafted.map(it -> Goal.agreed(it).wish(pairingId)))
                .toList();
    }

    static List<Goal> ended(List<Goal> goals, GoalState end) {
        return goals.stream().map(it -> it.state().isOpen() ? it.in(end) : it).toList();
    }

    /** Also what came from the pairing before and was not agreed on here. */
    static List<Goal> closed(List<Goal> goals, @Nullable Draft draft, GoalState end) {
        Stream<Wish> drafted = draft == null
                ? Stream.empty()
                : draft.goals().stream().filter(it -> it.origin() != null && !has(goals, it.goalId()));
        return Stream.concat(
                        ended(goals, end).stream(),
                        drafted.map(it -> Goal.agreed(it).in(end)))
                .toList();
    }

    static int count(List<Goal> goals, Class<? extends GoalState> state) {
        return (int) goals.stream().filter(it -> state.isInstance(it.state())).count();
    }

    static boolean has(List<Goal> goals, String goalId) {
        return goals.stream().anyMatch(it -> it.goalId().equals(goalId));
    }
}

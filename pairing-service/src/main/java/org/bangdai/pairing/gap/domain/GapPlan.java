package org.bangdai.pairing.gap.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/** 补链: what is to be worked on, computed from a profile. An item's competence is its id: goals of a pairing's plan may name it. */
public record GapPlan(List<Item> items) {

    public enum State {
        /** Chosen as a target, and not measured yet. */
        UNMEASURED,
        OPEN,
        /** Below the target once, and at it when last measured. */
        CLOSED
    }

    /**
     * @param level as last measured; null where it never was
     * @param missing levels to the target; null where it was never measured
     * @param overdue whether the due date is over and the target not reached
     * @param methods by which it is best learnt
     */
    public record Item(
            Competence competence,
            State state,
            @Nullable Integer level,
            int target,
            @Nullable Integer missing,
            @Nullable LocalDate dueOn,
            boolean overdue,
            List<Method> methods) {}

    public GapPlan {
        items = List.copyOf(items);
    }

    private static final Comparator<Item> FIRST_WHAT_LACKS_MOST = Comparator.comparing(Item::state, GapPlan::openFirst)
            .thenComparing(it -> it.missing() == null ? 0 : -it.missing())
            .thenComparing(it -> it.dueOn() == null ? LocalDate.MAX : it.dueOn())
            .thenComparing(Item::competence);

    private static int openFirst(State one, State other) {
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(State state) {
        return switch (state) {
            case OPEN -> 0;
            case UNMEASURED -> 1;
            case CLOSED -> 2;
        };
    }

    public static GapPlan of(GapProfile profile, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (Competence competence : Competence.values()) {
            Standing standing = profile.standings().get(competence);
            if (standing == null
                    ? profile.targets().containsKey(competence)
                    : everOpen(profile, competence, standing)) {
                items.add(item(profile, competence, standing, today));
            }
        }
        items.sort(FIRST_WHAT_LACKS_MOST);
        return new GapPlan(items);
    }

    private static boolean everOpen(GapProfile profile, Competence competence, Standing standing) {
        int target = profile.target(competence);
        return standing.intake().level() < target || standing.latest().level() < target;
    }

    private static Item item(GapProfile profile, Competence competence, @Nullable Standing standing, LocalDate today) {
        Target chosen = profile.targets().get(competence);
        LocalDate dueOn = chosen == null ? null : chosen.dueOn();
        int target = profile.target(competence);
        Integer level = standing == null ? null : standing.latest().level();
        State state = level == null ? State.UNMEASURED : level < target ? State.OPEN : State.CLOSED;
        return new Item(
                competence,
                state,
                level,
                target,
                level == null ? null : Math.max(0, target - level),
                dueOn,
                state != State.CLOSED && dueOn != null && dueOn.isBefore(today),
                competence.methods());
    }
}

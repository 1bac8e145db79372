package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.plan.domain.PlanEvents.AgreedGoal;
import org.bangdai.pairing.plan.domain.PlanEvents.Change;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Of a pairing that goes on. What was agreed stays in force until a draft is signed by both.
 *
 * @param version in force; 0 where none is yet
 * @param draft null where nothing awaits agreement
 * @param received ids of the goals that came from the pairing before, also of those that are no longer in the draft
 * @param attention from which day on somebody is to be reminded of a goal; null where nobody is. Follows from the goals
 */
public record Open(
        Parties parties,
        int version,
        List<Goal> goals,
        @Nullable Draft draft,
        Set<String> received,
        @Nullable LocalDate attention)
        implements Plan {

    public Open {
        goals = List.copyOf(goals);
        received = Set.copyOf(received);
        attention = goals.stream()
                .map(Goal::attention)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public static Open empty(Parties parties) {
        return new Open(parties, 0, List.of(), null, Set.of(), null);
    }

    /** What the two are talking about: the draft, or else what is in force and open. */
    List<Wish> present() {
        Draft present = draft;
        return present != null
                ? present.goals()
                : goals.stream()
                        .filter(it -> it.state().isOpen())
                        .map(it -> new Wish(it.goalId(), it.terms(), it.origin()))
                        .toList();
    }

    /** The version that the next edit makes. */
    private int nextVersion() {
        Draft present = draft;
        return (present == null ? version : present.version()) + 1;
    }

    /** @param wanted all open goals as they are to be; @param last the pairing's last day */
    public Decision<Plan> edit(List<Wanted> wanted, Act act, LocalDate last) {
        if (!parties.has(act.person())) {
            return Decision.refuse(new PlanRefusal.NotAParty());
        }
        Map<String, Wish> known = new LinkedHashMap<>();
        goals.forEach(it -> known.put(it.goalId(), new Wish(it.goalId(), it.terms(), it.origin())));
        present().forEach(it -> known.put(it.goalId(), it));
        List<Wish> next = new ArrayList<>();
        Set<String> twice = new HashSet<>();
        for (Wanted wish : wanted) {
            Wish before = known.get(wish.goalId());
            PlanRefusal refusal =
                    twice.add(wish.goalId()) ? refusal(wish, before, act.today(), last) : new PlanRefusal.GoalTwice();
            if (refusal != null) {
                return Decision.refuse(refusal);
            }
            if (!isSettled(wish.goalId())) {
                next.add(new Wish(wish.goalId(), wish.terms(), before == null ? null : before.origin()));
            }
        }
        return drafted(next, act.person());
    }

    private @Nullable PlanRefusal refusal(Wanted wish, @Nullable Wish before, LocalDate today, LocalDate last) {
        if (before == null && !wish.isNew()) {
            return new PlanRefusal.UnknownGoal();
        }
        if (before != null && before.terms().equals(wish.terms())) {
            return null;
        }
        if (isSettled(wish.goalId())) {
            return new PlanRefusal.GoalSettled();
        }
        LocalDate dueOn = wish.terms().dueOn();
        boolean moved = before == null || !before.terms().dueOn().equals(dueOn);
        return moved && (dueOn.isBefore(today) || dueOn.isAfter(last))
                ? new PlanRefusal.DueOutsideTerm(today, last)
                : null;
    }

    private boolean isSettled(String goalId) {
        return goals.stream()
                .anyMatch(it -> it.goalId().equals(goalId) && !it.state().isOpen());
    }

    private Decision<Plan> drafted(List<Wish> next, String person) {
        if (next.equals(present())) {
            return Decision.change(this);
        }
        if (total(next) > MOST_GOALS && total(next) > total(present())) {
            return Decision.refuse(new PlanRefusal.TooManyGoals(MOST_GOALS));
        }
        return changed(next, received, Change.EDITED, person);
    }

    private long total(List<Wish> wishes) {
        return Stream.concat(goals.stream().map(Goal::goalId), wishes.stream().map(Wish::goalId))
                .distinct()
                .count();
    }

    private Decision<Plan> changed(List<Wish> next, Set<String> come, Change change, @Nullable String by) {
        Draft drafted = new Draft(nextVersion(), next, List.of());
        return Decision.change(
                new Open(parties, version, goals, drafted, come, null),
                new PlanEvents.PlanChanged(
                        parties.pairingId(),
                        parties.mentorId(),
                        parties.menteeId(),
                        parties.division(),
                        drafted.version(),
                        change,
                        by));
    }

    /** The second one brings it into force. */
    public Decision<Plan> agree(int planVersion, Act act) {
        Draft present = draft;
        if (!parties.has(act.person())) {
            return Decision.refuse(new PlanRefusal.NotAParty());
        }
        if (present == null) {
            return version == planVersion && version > 0
                    ? Decision.change(this)
                    : Decision.refuse(
                            version == 0 ? new PlanRefusal.NothingDrafted() : new PlanRefusal.OtherVersion(version));
        }
        if (present.version() != planVersion) {
            return Decision.refuse(new PlanRefusal.OtherVersion(present.version()));
        }
        if (present.signatures().contains(act.person())) {
            return Decision.change(this);
        }
        return present.signatures().isEmpty() ? signed(present, act.person()) : agreed(present, act.at());
    }

    private Decision<Plan> signed(Draft present, String person) {
        return Decision.change(
                new Open(parties, version, goals, present.signedBy(person), received, null),
                new PlanEvents.PlanChanged(
                        parties.pairingId(),
                        parties.mentorId(),
                        parties.menteeId(),
                        parties.division(),
                        present.version(),
                        Change.SIGNED,
                        person));
    }

    private Decision<Plan> agreed(Draft present, Instant at) {
        Open next = new Open(parties, present.version(), Goals.merged(goals, present, at), null, received, null);
        List<AgreedGoal> open = next.goals.stream()
                .filter(it -> it.state().isOpen())
                .map(it -> new AgreedGoal(
                        it.goalId(),
                        it.terms().dueOn(),
                        it.terms().method(),
                        it.terms().competence()))
                .toList();
        return Decision.change(
                next,
                new PlanEvents.PlanAgreed(
                        parties.pairingId(),
                        parties.mentorId(),
                        parties.menteeId(),
                        parties.division(),
                        next.version,
                        open));
    }

    /** The same plan with other goals. */
    Open with(List<Goal> next) {
        return new Open(parties, version, next, draft, received, null);
    }

    @Override
    public Decision<Plan> receive(List<Wish> handed, Instant at) {
        List<Wish> come =
                handed.stream().filter(it -> !received.contains(it.goalId())).toList();
        if (come.isEmpty()) {
            return Decision.change(this);
        }
        Set<String> all = new HashSet<>(received);
        come.forEach(it -> all.add(it.goalId()));
        return changed(Stream.concat(present().stream(), come.stream()).toList(), all, Change.RECEIVED, null);
    }

    @Override
    public Decision<Plan> handOver(String successorId, Instant at) {
        List<Wish> handed = Goals.open(goals, draft, parties.pairingId());
        return Decision.change(
                new HandedOver(parties, version, Goals.ended(goals, new GoalState.Passed(at)), successorId, handed, at),
                new PlanEvents.PlanHandedOver(
                        parties.pairingId(),
                        parties.mentorId(),
                        parties.menteeId(),
                        parties.division(),
                        successorId,
                        handed.size()));
    }

    @Override
    public Decision<Plan> close(Pairing.Outcome outcome, @Nullable String reason, Instant at) {
        List<Goal> ended = Goals.closed(goals, draft, new GoalState.Missed(reason, at));
        return Decision.change(
                new Closed(parties, version, ended, outcome, reason, at),
                new PlanEvents.PlanClosed(
                        parties.pairingId(),
                        parties.mentorId(),
                        parties.menteeId(),
                        parties.division(),
                        outcome,
                        Goals.count(ended, GoalState.Achieved.class),
                        Goals.count(ended, GoalState.Missed.class)));
    }
}

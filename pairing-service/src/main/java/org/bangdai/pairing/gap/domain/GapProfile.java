package org.bangdai.pairing.gap.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a mentee lacks now, what it was at intake, and what is to be reached.
 *
 * @param standings of the competences that were ever measured
 * @param targets those that somebody chose; {@link Target#ORDINARY} holds for the others
 */
public record GapProfile(
        String menteeId, String division, Map<Competence, Standing> standings, Map<Competence, Target> targets) {

    public GapProfile {
        standings = Map.copyOf(standings);
        targets = Map.copyOf(targets);
    }

    /** Of a mentee who was never measured. */
    public static GapProfile empty(String menteeId, String division) {
        return new GapProfile(menteeId, division, Map.of(), Map.of());
    }

    /** A target as it is wished. */
    public record Wish(
            Competence competence, int level, @Nullable LocalDate dueOn) {}

    public int target(Competence competence) {
        Target chosen = targets.get(competence);
        return chosen == null ? Target.ORDINARY : chosen.level();
    }

    /** Levels that are missing to the target, of those that were measured and have not reached it. */
    public Map<Competence, Integer> gaps() {
        Map<Competence, Integer> gaps = new EnumMap<>(Competence.class);
        standings.forEach((competence, standing) -> {
            int missing = target(competence) - standing.latest().level();
            if (missing > 0) {
                gaps.put(competence, missing);
            }
        });
        return gaps;
    }

    /** With a measurement in it; the same in whatever order measurements come, and however often. */
    public GapProfile with(Measurement measurement) {
        Map<Competence, Standing> nextStandings = new EnumMap<>(Competence.class);
        nextStandings.putAll(standings);
        Map<Competence, Target> nextTargets = new EnumMap<>(Competence.class);
        nextTargets.putAll(targets);
        for (Mark mark : measurement.marks()) {
            Reading reading = new Reading(
                    mark.level(), measurement.measuredOn(), measurement.measurementId(), measurement.source());
            nextStandings.merge(mark.competence(), Standing.of(reading), (present, first) -> present.with(reading));
            Integer target = mark.target();
            if (target != null) {
                nextTargets.merge(
                        mark.competence(),
                        new Target(target, null, measurement.by(), measurement.at()),
                        GapProfile::newer);
            }
        }
        return new GapProfile(menteeId, measurement.division(), nextStandings, nextTargets);
    }

    /** The due date stays when only the level is chosen anew. */
    private static Target newer(Target present, Target next) {
        return present.at().isBefore(next.at())
                ? new Target(next.level(), present.dueOn(), next.by(), next.at())
                : present;
    }

    /** All the targets that hold from now on; what is left out is {@link Target#ORDINARY} again. */
    public Decision<GapProfile> aimingAt(List<Wish> wishes, String by, LocalDate today, Instant at) {
        Map<Competence, Target> next = new EnumMap<>(Competence.class);
        for (Wish wish : wishes) {
            Target present = targets.get(wish.competence());
            boolean same =
                    present != null && present.level() == wish.level() && Objects.equals(present.dueOn(), wish.dueOn());
            if (!same && wish.dueOn() != null && wish.dueOn().isBefore(today)) {
                return Decision.refuse(new GapRefusal.DueInThePast(wish.competence()));
            }
            Target chosen = same ? present : new Target(wish.level(), wish.dueOn(), by, at);
            if (next.put(wish.competence(), chosen) != null) {
                return Decision.refuse(new GapRefusal.NamedTwice(wish.competence()));
            }
        }
        return next.equals(targets)
                ? Decision.change(this)
                : Decision.change(
                        new GapProfile(menteeId, division, standings, next),
                        new GapEvents.GapTargetsEdited(menteeId, division, published(next)));
    }

    private static List<GapEvents.TargetSet> published(Map<Competence, Target> targets) {
        List<GapEvents.TargetSet> published = new ArrayList<>();
        targets.forEach((competence, target) ->
                published.add(new GapEvents.TargetSet(competence, target.level(), target.dueOn())));
        return published;
    }
}

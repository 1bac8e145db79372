package org.bangdai.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Goals, milestones and gaps of those who are reviewed. They may be known before their pairing is: each row stands by itself. */
@Configuration(proxyBeanMethods = false)
class EvidenceListener {

    record AgreedGoal(String goalId, LocalDate dueOn) {
        AgreedGoal {
            needed(goalId, dueOn);
        }
    }

    record PlanAgreed(String pairingId, String division, List<AgreedGoal> goals) {
        PlanAgreed {
            needed(pairingId, division, goals);
        }
    }

    record GoalCompleted(String pairingId, String division, String goalId, LocalDate dueOn, LocalDate reportedOn) {
        GoalCompleted {
            needed(pairingId, division, goalId, dueOn, reportedOn);
        }
    }

    record GoalCancelled(String pairingId, String division, String goalId) {
        GoalCancelled {
            needed(pairingId, division, goalId);
        }
    }

    record PlanHandedOver(String pairingId, String division) {
        PlanHandedOver {
            needed(pairingId, division);
        }
    }

    record MilestoneRecorded(String milestoneId, String menteeId, String division, String kind, LocalDate happenedOn) {
        MilestoneRecorded {
            needed(milestoneId, menteeId, division, kind, happenedOn);
        }
    }

    record MilestoneWithdrawn(String milestoneId, String menteeId, String division, String kind) {
        MilestoneWithdrawn {
            needed(milestoneId, menteeId, division, kind);
        }
    }

    record MarkOfGap(String competence, int level, @Nullable Integer target) {
        MarkOfGap {
            needed(competence);
        }
    }

    record GapMeasured(
            String measurementId,
            String menteeId,
            String division,
            String source,
            LocalDate measuredOn,
            List<MarkOfGap> marks) {
        GapMeasured {
            needed(measurementId, menteeId, division, source, measuredOn, marks);
        }
    }

    private final Goals goals;
    private final Milestones milestones;
    private final Gaps gaps;

    EvidenceListener(Goals goals, Milestones milestones, Gaps gaps) {
        this.goals = goals;
        this.milestones = milestones;
        this.gaps = gaps;
    }

    @Bean
    Subscription evidenceOfPairings() {
        return Subscription.ordered("evidence", "pairing-events")
                .on("plan-agreed", PlanAgreed.class, this::agreed)
                .on("goal-completed", GoalCompleted.class, this::completed)
                .on("goal-cancelled", GoalCancelled.class, this::cancelled)
                .on("plan-handed-over", PlanHandedOver.class, this::handedOver)
                .on("milestone-recorded", MilestoneRecorded.class, this::recorded)
                .on("milestone-withdrawn", MilestoneWithdrawn.class, this::withdrawn)
                .on("gap-measured", GapMeasured.class, (event, meta) -> measured(event));
    }

    Mono<Void> agreed(PlanAgreed it, EventMeta meta) {
        return goals.agreed(
                new Goals.Of(it.pairingId(), it.division(), meta.sequence()),
                it.goals().stream()
                        .map(goal -> new Goals.Agreed(goal.goalId(), goal.dueOn()))
                        .toList());
    }

    Mono<Void> completed(GoalCompleted it, EventMeta meta) {
        return goals.completed(
                new Goals.Of(it.pairingId(), it.division(), meta.sequence()),
                new Goals.Agreed(it.goalId(), it.dueOn()),
                it.reportedOn());
    }

    Mono<Void> cancelled(GoalCancelled it, EventMeta meta) {
        return goals.cancelled(new Goals.Of(it.pairingId(), it.division(), meta.sequence()), it.goalId());
    }

    Mono<Void> handedOver(PlanHandedOver it, EventMeta meta) {
        return goals.handedOver(new Goals.Of(it.pairingId(), it.division(), meta.sequence()));
    }

    Mono<Void> recorded(MilestoneRecorded it, EventMeta meta) {
        return milestones.heard(
                new Milestones.Heard(it.milestoneId(), it.menteeId(), it.division(), it.kind(), it.happenedOn()),
                meta.sequence());
    }

    Mono<Void> withdrawn(MilestoneWithdrawn it, EventMeta meta) {
        return milestones.heard(
                new Milestones.Heard(it.milestoneId(), it.menteeId(), it.division(), it.kind(), null), meta.sequence());
    }

    Mono<Void> measured(GapMeasured it) {
        return gaps.measured(new Gaps.Measurement(
                it.measurementId(),
                it.menteeId(),
                it.division(),
                it.source(),
                it.measuredOn(),
                it.marks().stream()
                        .map(mark -> new Gaps.Mark(mark.competence(), mark.level(), mark.target()))
                        .toList()));
    }

    /** What lacks them is no event that could ever be applied: reading it fails, which parks it. */
    private static void needed(Object... components) {
        for (Object component : components) {
            Objects.requireNonNull(component);
        }
    }
}

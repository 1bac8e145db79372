package org.bangdai.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pairing-service's events as their samples say, and what MongoDB makes of goals. */
class EvidenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private final StoreFixture store = new StoreFixture();
    private final Goals goals = new MongoGoals(store.factory());

    @AfterEach
    void close() {
        store.close();
    }

    private static Goals.Of plan(long sequence) {
        return new Goals.Of("p", "330523", sequence);
    }

    private static Goals.Agreed goal(String id, int day) {
        return new Goals.Agreed(id, LocalDate.of(2026, 11, day));
    }

    private List<Evidence.Goal> due() {
        return goals.due("p", FIRST, LAST).collectList().block();
    }

    @Test
    void goalsCountThatAreAgreedAndDueInThePeriod() {
        goals.agreed(plan(2), List.of(goal("a", 5), goal("b", 6), goal("c", 7), goal("d", 8)))
                .block();
        goals.completed(plan(3), goal("a", 5), LocalDate.of(2026, 11, 4)).block();
        goals.completed(plan(4), goal("b", 6), LocalDate.of(2026, 11, 9)).block();
        goals.cancelled(plan(5), "c").block();
        // Heard once more, late: what came after it stands.
        goals.agreed(plan(2), List.of(goal("a", 5), goal("b", 6), goal("c", 7), goal("d", 8)))
                .block();

        assertThat(due()).extracting(Evidence.Goal::goalId).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(due())
                .filteredOn(Evidence.Goal::onTime)
                .extracting(Evidence.Goal::goalId)
                .containsExactly("a");
        assertThat(new Evidence(List.of(), due(), List.of())
                        .values(31, FIRST, FIRST)
                        .values())
                .extracting(Object::toString)
                .contains("33.3");
    }

    @Test
    void whatANewerPlanLeavesOutOrIsHandedOverCountsNoMore() {
        goals.agreed(plan(2), List.of(goal("a", 5), goal("b", 6))).block();
        goals.agreed(plan(3), List.of(goal("b", 6))).block();
        assertThat(due()).extracting(Evidence.Goal::goalId).containsExactly("b");
        goals.handedOver(plan(4)).block();
        assertThat(due()).isEmpty();
    }

    @Test
    void eventsAreReadAsTheirSamplesSay() {
        EvidenceListener listener = EvidenceFixture.listener(store.factory());
        listener.agreed(read("plan-agreed", EvidenceListener.PlanAgreed.class), EvidenceFixture.meta(1))
                .block();
        listener.completed(read("goal-completed", EvidenceListener.GoalCompleted.class), EvidenceFixture.meta(2))
                .block();
        listener.cancelled(read("goal-cancelled", EvidenceListener.GoalCancelled.class), EvidenceFixture.meta(3))
                .block();
        listener.handedOver(read("plan-handed-over", EvidenceListener.PlanHandedOver.class), EvidenceFixture.meta(4))
                .block();
        listener.recorded(read("milestone-recorded", EvidenceListener.MilestoneRecorded.class), EvidenceFixture.meta(1))
                .block();
        EvidenceListener.MilestoneWithdrawn withdrawn =
                read("milestone-withdrawn", EvidenceListener.MilestoneWithdrawn.class);
        Milestones milestones = new MongoMilestones(store.factory());
        assertThat(reached(milestones, withdrawn.menteeId())).isEqualTo(1);
        listener.withdrawn(withdrawn, EvidenceFixture.meta(2)).block();
        assertThat(reached(milestones, withdrawn.menteeId())).isZero();
        EvidenceListener.GapMeasured gap = read("gap-measured", EvidenceListener.GapMeasured.class);
        listener.measured(gap).block();
        listener.measured(gap).block();
        assertThat(new Gaps(store.factory()).of(gap.menteeId()).collectList().block())
                .hasSize(1);
    }

    private static Long reached(Milestones milestones, String mentee) {
        return milestones
                .reached(mentee, LocalDate.of(1900, 1, 1), LAST)
                .count()
                .block();
    }

    private static <E> E read(String type, Class<E> as) {
        return GoldenSamples.read("pairing-service", type, as);
    }
}

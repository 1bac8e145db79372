package org.bangdai.pairing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.plan.domain.Act;
import org.bangdai.pairing.plan.domain.Closed;
import org.bangdai.pairing.plan.domain.Goal;
import org.bangdai.pairing.plan.domain.GoalState;
import org.bangdai.pairing.plan.domain.GoalState.Achieved;
import org.bangdai.pairing.plan.domain.GoalState.Cancelled;
import org.bangdai.pairing.plan.domain.GoalState.Dropped;
import org.bangdai.pairing.plan.domain.GoalState.Missed;
import org.bangdai.pairing.plan.domain.GoalState.Passed;
import org.bangdai.pairing.plan.domain.GoalState.Reported;
import org.bangdai.pairing.plan.domain.GoalState.Underway;
import org.bangdai.pairing.plan.domain.GoalTerms;
import org.bangdai.pairing.plan.domain.HandedOver;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Parties;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalCompleted;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalOverdue;
import org.bangdai.pairing.plan.domain.PlanEvents.PlanAgreed;
import org.bangdai.pairing.plan.domain.PlanEvents.PlanChanged;
import org.bangdai.pairing.plan.domain.PlanRefusal;
import org.bangdai.pairing.plan.domain.Wanted;
import org.bangdai.pairing.plan.domain.Wish;
import org.bangdai.pairing.plan.domain.Work;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.Refusal;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Parties PARTIES = new Parties("p", "mentor", "mentee", "leader", "330523205");
    private static final LocalDate LAST = TODAY.plusMonths(12);
    private static final LocalDate DUE = TODAY.plusDays(30);
    private static final Act MENTOR = new Act("mentor", NOW, TODAY);
    private static final Act MENTEE = new Act("mentee", NOW, TODAY);
    private static final Act LEADER = new Act("leader", NOW, TODAY);

    private static Wanted wanted(String id, LocalDate dueOn) {
        return new Wanted(id, false, new GoalTerms("走访 " + id, null, null, dueOn));
    }

    private static Wanted added(String id, LocalDate dueOn) {
        return new Wanted(id, true, new GoalTerms("走访 " + id, null, null, dueOn));
    }

    private static Open edited(Open plan, Act by, Wanted... goals) {
        return (Open) after(plan.edit(List.of(goals), by, LAST));
    }

    private static Open agreed(Open plan) {
        int version = plan.draft().version();
        return (Open) after(((Open) after(plan.agree(version, MENTOR))).agree(version, MENTEE));
    }

    /** In force with these goals, due on {@link #DUE}. */
    private static Open inForce(String... ids) {
        return agreed(edited(
                Open.empty(PARTIES),
                MENTOR,
                List.of(ids).stream().map(it -> added(it, DUE)).toArray(Wanted[]::new)));
    }

    private static Plan after(Decision<Plan> decision) {
        return ((Decision.Change<Plan>) decision).next();
    }

    private static Open open(Decision<Plan> decision) {
        return (Open) after(decision);
    }

    private static List<Event> events(Decision<Plan> decision) {
        return ((Decision.Change<Plan>) decision).events();
    }

    private static Refusal refusal(Decision<Plan> decision) {
        return ((Decision.Refused<Plan>) decision).refusal();
    }

    private static GoalState state(Plan plan, String goalId) {
        return plan.goals().stream()
                .filter(it -> it.goalId().equals(goalId))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void bothAgreeOnTheSameVersionAndAnEditVoidsWhatWasSigned() {
        Open drafted = edited(Open.empty(PARTIES), MENTEE, added("a", DUE));
        Open once = open(drafted.agree(1, MENTOR));
        assertThat(once.draft().signatures()).containsExactly("mentor");
        assertThat(after(once.agree(1, MENTOR))).isEqualTo(once);

        Open other = edited(once, MENTEE, wanted("a", DUE), added("b", DUE));
        assertThat(other.draft().signatures()).isEmpty();
        assertThat(refusal(other.agree(1, MENTEE))).isEqualTo(new PlanRefusal.OtherVersion(2));
        Decision<Plan> both = open(other.agree(2, MENTEE)).agree(2, MENTOR);
        assertThat(open(both).version()).isEqualTo(2);
        assertThat(open(both).draft()).isNull();
        assertThat(events(both))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanAgreed.class, it -> assertThat(it.goals()).hasSize(2));
        assertThat(after(open(both).agree(2, MENTOR))).isEqualTo(after(both));
        assertThat(refusal(Open.empty(PARTIES).agree(1, MENTOR))).isEqualTo(new PlanRefusal.NothingDrafted());
    }

    @Test
    void onlyTheTwoDraftAndAgree() {
        assertThat(refusal(Open.empty(PARTIES).edit(List.of(added("a", DUE)), LEADER, LAST)))
                .isEqualTo(new PlanRefusal.NotAParty());
        Open drafted = edited(Open.empty(PARTIES), MENTEE, added("a", DUE));
        assertThat(refusal(drafted.agree(1, LEADER))).isEqualTo(new PlanRefusal.NotAParty());
    }

    @Test
    void whatWasAgreedStaysInForceUntilBothAgreeOnAChange() {
        Open plan = inForce("a", "b");
        Open changing = edited(plan, MENTEE, wanted("a", DUE.plusDays(10)), added("c", DUE));
        assertThat(changing.goals()).isEqualTo(plan.goals());
        assertThat(changing.version()).isEqualTo(1);

        Open next = agreed(changing);
        assertThat(next.goals()).extracting(Goal::goalId).containsExactly("a", "b", "c");
        assertThat(next.goals().getFirst().terms().dueOn()).isEqualTo(DUE.plusDays(10));
        assertThat(state(next, "b")).isInstanceOf(Dropped.class);
        assertThat(state(next, "c")).isInstanceOf(Underway.class);
    }

    @Test
    void aGoalThatGoesOnKeepsHowFarItHasCome() {
        Open reported = open(new Work(inForce("a")).done("a", "写了三篇", MENTEE));
        Open next = agreed(edited(reported, MENTOR, wanted("a", DUE.plusDays(1)), added("b", DUE)));
        assertThat(state(next, "a")).isInstanceOf(Reported.class);
        Open achieved = open(new Work(next).accept("a", MENTOR));
        Open changing = edited(achieved, MENTOR, wanted("b", DUE.plusDays(1)));
        assertThat(state(agreed(changing), "a")).isInstanceOf(Achieved.class);
    }

    @Test
    void theSameAgainIsNoEdit() {
        Open plan = inForce("a");
        Decision<Plan> same = plan.edit(List.of(wanted("a", DUE)), MENTOR, LAST);
        assertThat(after(same)).isEqualTo(plan);
        assertThat(events(same)).isEmpty();
        assertThat(events(plan.edit(List.of(wanted("a", DUE.plusDays(1))), MENTOR, LAST)))
                .singleElement()
                .isInstanceOf(PlanChanged.class);
    }

    @Test
    void aDueDateLiesWithinTheTermUnlessItIsLeftAlone() {
        Open empty = Open.empty(PARTIES);
        PlanRefusal outside = new PlanRefusal.DueOutsideTerm(TODAY, LAST);
        assertThat(refusal(empty.edit(List.of(added("a", TODAY.minusDays(1))), MENTOR, LAST)))
                .isEqualTo(outside);
        assertThat(refusal(empty.edit(List.of(added("a", LAST.plusDays(1))), MENTOR, LAST)))
                .isEqualTo(outside);
        edited(empty, MENTOR, added("a", TODAY), added("b", LAST));

        Act later = new Act("mentor", NOW, DUE.plusDays(1));
        edited(inForce("a"), later, wanted("a", DUE), added("b", LAST));
    }

    @Test
    void onlyKnownGoalsOnceEachAndNotTooMany() {
        Open plan = inForce("a");
        assertThat(refusal(plan.edit(List.of(wanted("x", DUE)), MENTOR, LAST)))
                .isEqualTo(new PlanRefusal.UnknownGoal());
        assertThat(refusal(plan.edit(List.of(wanted("a", DUE), wanted("a", DUE)), MENTOR, LAST)))
                .isEqualTo(new PlanRefusal.GoalTwice());
        List<Wanted> many = IntStream.range(0, Plan.MOST_GOALS)
                .mapToObj(i -> added("n" + i, DUE))
                .toList();
        assertThat(refusal(plan.edit(many, MENTOR, LAST))).isEqualTo(new PlanRefusal.TooManyGoals(Plan.MOST_GOALS));
        assertThat(open(Open.empty(PARTIES).edit(many, MENTOR, LAST)).draft().goals())
                .hasSize(Plan.MOST_GOALS);
    }

    @Test
    void aSettledGoalStaysAsItIs() {
        Open plan = open(new Work(inForce("a", "b")).cancel("a", "任务取消", LEADER));
        assertThat(refusal(plan.edit(List.of(wanted("a", DUE.plusDays(1)), wanted("b", DUE)), MENTOR, LAST)))
                .isEqualTo(new PlanRefusal.GoalSettled());
        assertThat(after(plan.edit(List.of(wanted("a", DUE), wanted("b", DUE)), MENTOR, LAST)))
                .isEqualTo(plan);
    }

    @Test
    void theMenteeReportsTheMentorAcceptsOrReturns() {
        Open plan = inForce("a");
        assertThat(refusal(new Work(plan).accept("a", MENTOR))).isEqualTo(new PlanRefusal.NotReported());
        assertThat(refusal(new Work(plan).progress("a", "x", MENTOR))).isEqualTo(new PlanRefusal.OnlyTheMentee());
        assertThat(refusal(new Work(plan).done("a", null, LEADER))).isEqualTo(new PlanRefusal.NotAParty());
        Open underway = open(new Work(plan).progress("a", "过半", MENTEE));
        Open reported = open(new Work(underway).done("a", "已完成", MENTEE));
        assertThat(refusal(new Work(reported).accept("a", MENTEE))).isEqualTo(new PlanRefusal.OnlyTheMentor());
        assertThat(refusal(new Work(reported).progress("a", "x", MENTEE))).isEqualTo(new PlanRefusal.AwaitsMentor());
        assertThat(after(new Work(reported).done("a", "已完成", MENTEE))).isEqualTo(reported);

        Open returned = open(new Work(reported).giveBack("a", "缺台账", MENTOR));
        assertThat(state(returned, "a")).isInstanceOfSatisfying(Underway.class, it -> {
            assertThat(it.progress().text()).isEqualTo("已完成");
            assertThat(it.returned().text()).isEqualTo("缺台账");
        });
        assertThat(after(new Work(returned).giveBack("a", "缺台账", MENTOR))).isEqualTo(returned);
        assertThat(refusal(new Work(returned).giveBack("a", "其他", MENTOR))).isEqualTo(new PlanRefusal.NotReported());

        Decision<Plan> accepted =
                new Work(open(new Work(returned).done("a", null, MENTEE))).accept("a", new Act("mentor", NOW, DUE));
        assertThat(events(accepted))
                .containsExactly(
                        new GoalCompleted("p", "mentor", "mentee", "330523205", "a", DUE, TODAY, DUE, null, null));
        assertThat(events(new Work(open(accepted)).accept("a", MENTOR))).isEmpty();
        for (Decision<Plan> late : List.of(
                new Work(open(accepted)).progress("a", "x", MENTEE),
                new Work(open(accepted)).done("a", null, MENTEE),
                new Work(open(accepted)).giveBack("a", "x", MENTOR),
                new Work(open(accepted)).cancel("a", "x", LEADER))) {
            assertThat(refusal(late)).isEqualTo(new PlanRefusal.GoalSettled());
        }
    }

    @Test
    void aDraftedGoalIsNotWorkedOn() {
        Open drafted = edited(Open.empty(PARTIES), MENTEE, added("a", DUE));
        assertThat(refusal(new Work(drafted).progress("a", "x", MENTEE))).isEqualTo(new PlanRefusal.NotAgreed());
        assertThat(refusal(new Work(drafted).progress("b", "x", MENTEE))).isEqualTo(new PlanRefusal.NoSuchGoal());
    }

    @Test
    void theOrganiserCancelsWithAReason() {
        Open plan = open(new Work(inForce("a")).cancel("a", "机构撤并", new Act("", NOW, TODAY)));
        assertThat(state(plan, "a"))
                .isInstanceOfSatisfying(
                        Cancelled.class, it -> assertThat(it.reason().text()).isEqualTo("机构撤并"));
    }

    @Test
    void bothAreRemindedOnceOfEachDueDateThatPassed() {
        Open plan = inForce("a", "b");
        assertThat(plan.attention()).isEqualTo(DUE.plusDays(1));
        assertThat(events(new Work(plan).remind(DUE))).isEmpty();
        Decision<Plan> reminded = new Work(plan).remind(DUE.plusDays(1));
        assertThat(events(reminded))
                .containsExactly(
                        new GoalOverdue("p", "mentor", "mentee", "330523205", "a", DUE),
                        new GoalOverdue("p", "mentor", "mentee", "330523205", "b", DUE));
        assertThat(open(reminded).attention()).isNull();
        assertThat(events(new Work(open(reminded)).remind(DUE.plusDays(9)))).isEmpty();

        Open moved = agreed((Open) after(open(reminded)
                .edit(
                        List.of(wanted("a", DUE.plusDays(40)), wanted("b", DUE)),
                        new Act("mentor", NOW, DUE.plusDays(2)),
                        LAST)));
        assertThat(moved.attention()).isEqualTo(DUE.plusDays(41));
        Open reported = open(new Work(moved).done("a", null, MENTEE));
        assertThat(reported.attention()).isNull();
    }

    @Test
    void openGoalsGoToTheSuccessorAndAwaitAgreementThere() {
        Open plan = open(new Work(inForce("a", "b")).progress("a", "过半", MENTEE));
        Open achieved = open(new Work(open(new Work(plan).done("b", null, MENTEE))).accept("b", MENTOR));
        Open changing = edited(achieved, MENTOR, wanted("a", DUE.plusDays(9)), added("c", DUE));
        HandedOver over = (HandedOver) after(changing.handOver("next", NOW));
        assertThat(over.handed()).extracting(Wish::goalId).containsExactly("a", "c");
        assertThat(over.handed().getFirst().terms().dueOn()).isEqualTo(DUE);
        assertThat(state(over, "a")).isInstanceOf(Passed.class);
        assertThat(state(over, "b")).isInstanceOf(Achieved.class);
        assertThat(after(over.handOver("next", NOW))).isEqualTo(over);

        Parties nextParties = new Parties("next", "other", "mentee", "leader", "330523205");
        Open next = open(Open.empty(nextParties).receive(over.handed(), NOW));
        assertThat(next.draft().goals()).isEqualTo(over.handed());
        assertThat(next.goals()).isEmpty();
        Act other = new Act("other", NOW, TODAY);
        Open both = open(open(next.agree(1, other)).agree(1, MENTEE));
        assertThat(state(both, "a"))
                .isInstanceOfSatisfying(
                        Underway.class, it -> assertThat(it.progress().text()).isEqualTo("过半"));
        assertThat(both.goals().getFirst().origin().pairingId()).isEqualTo("p");
    }

    @Test
    void whatWasReceivedOnceIsNotReceivedAgainEvenIfItWasLeftOut() {
        List<Wish> handed = ((HandedOver) after(inForce("a", "b").handOver("next", NOW))).handed();
        Open next = open(inForce("own").receive(handed, NOW));
        assertThat(next.draft().goals()).extracting(Wish::goalId).containsExactly("own", "a", "b");
        Open without = edited(next, MENTEE, wanted("own", DUE), wanted("a", DUE));
        assertThat(after(without.receive(handed, NOW))).isEqualTo(without);
    }

    @Test
    void whatIsOpenWhenThePairingEndsIsMissed() {
        Open plan = open(inForce("a").receive(((HandedOver) after(inForce("h").handOver("p", NOW))).handed(), NOW));
        Closed closed = (Closed) after(plan.close(Pairing.Outcome.TERMINATED, "工作调动", NOW));
        assertThat(closed.goals()).extracting(Goal::goalId).containsExactly("a", "h");
        assertThat(closed.goals()).extracting(Goal::state).containsOnly(new Missed("工作调动", NOW));
        Closed late =
                (Closed) after(closed.receive(((HandedOver) after(inForce("z").handOver("p", NOW))).handed(), NOW));
        assertThat(state(late, "z")).isInstanceOf(Missed.class);
        assertThat(after(late.close(Pairing.Outcome.TERMINATED, "x", NOW))).isEqualTo(late);
    }
}

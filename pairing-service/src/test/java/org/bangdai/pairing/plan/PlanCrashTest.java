package org.bangdai.pairing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.pairing.plan.domain.GoalTerms;
import org.bangdai.pairing.plan.domain.HandedOver;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.Wanted;
import org.bangdai.pairing.plan.domain.Wish;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of a plan's hand-over: the event that comes again finishes it, once in effect. Reminders go out once. */
@CutOffService
class PlanCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    AgreeOnPlan agree;

    @Autowired
    SettlePlan settle;

    @Autowired
    RemindOfGoals remind;

    @Autowired
    Plans plans;

    @Autowired
    Pairings pairings;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    /** An active pairing with a plan that both agreed on, of two goals. */
    private final class Case {

        private final String mentor = id();
        private final String mentee = id();
        private final String pairing = id();
        private final String successor = id();

        Case() {
            pairings.start(SYSTEM, new Successor(terms(pairing, mentor), "seat"), today())
                    .block(SOON);
            agree.edit(person(mentee), pairing, 0, List.of(wanted(), wanted())).block(SOON);
            agree.agree(person(mentee), pairing, 1).block(SOON);
            agree.agree(person(mentor), pairing, 1).block(SOON);
        }

        private Terms terms(String id, String mentorId) {
            return new Terms(id, mentorId, "师", mentee, "徒", Role.FIELD, "330523205", "leader", "33-v1", 12, "o", null);
        }

        private Wanted wanted() {
            return new Wanted(id(), true, new GoalTerms("走访农户", null, null, today().plusDays(1)));
        }

        /** As a transfer leaves it, before anybody has heard of it. */
        Case transferred() {
            Successor next = new Successor(terms(successor, id()), "other");
            pairings.update(SYSTEM, pairing, it -> ((Active) it).transfer(next, "x"))
                    .then(pairings.update(SYSTEM, pairing, it -> ((Transferring) it).handOver(today())))
                    .then(pairings.start(SYSTEM, next, today()))
                    .block(SOON);
            return this;
        }

        Plan plan(String id) {
            return plans.find(SYSTEM, id).map(Stored::state).block(SOON);
        }

        /** The sequences of a plan's events; its pairing is another subject of the same id. */
        List<Long> published(String id) {
            return ((RecordingPublisher) publisher)
                    .published().stream()
                            .map(PendingEvent::meta)
                            .filter(meta ->
                                    meta.subject().equals(id) && meta.source().endsWith("/" + Plans.COLLECTION))
                            .map(EventMeta::sequence)
                            .distinct()
                            .toList();
        }

        void isHandedOver() {
            assertThat(plan(pairing)).isInstanceOfSatisfying(HandedOver.class, old -> {
                assertThat(old.successorId()).isEqualTo(successor);
                assertThat(plan(successor))
                        .isInstanceOfSatisfying(
                                Open.class,
                                next -> assertThat(next.draft().goals())
                                        .hasSize(2)
                                        .extracting(Wish::goalId)
                                        .containsExactlyElementsOf(old.handed().stream()
                                                .map(Wish::goalId)
                                                .toList()));
            });
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    @Test
    void aHandOverThatWasCutOffIsFinishedWhenTheEventComesAgain() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Case it = new Case().transferred();
            CRASH.during(point, () -> settle.settle(it.pairing).block(SOON));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> settle.settle(it.pairing).block(SOON));
            it.isHandedOver();
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(it.published(it.pairing)).containsExactly(1L, 2L, 3L, 4L);
                assertThat(it.published(it.successor)).containsExactly(1L);
            });
        });
        assertThat(points).isGreaterThan(3);
    }

    private long version(String plan) {
        return plans.find(SYSTEM, plan).block(SOON).version();
    }

    @Test
    void aGoalThatIsOverdueIsToldOfOnce() {
        Case it = new Case();
        assertThat(version(it.pairing)).isEqualTo(3);
        Instant late = clock.instant().plus(Duration.ofDays(3));
        List<Integer> due = remind.dueBuckets(late).distinct().collectList().block(SOON);
        due.forEach(bucket -> remind.sweep(bucket, late).block(SOON));
        assertThat(version(it.pairing)).isEqualTo(4);
        due.forEach(bucket -> remind.sweep(bucket, late).block(SOON));
        assertThat(version(it.pairing)).isEqualTo(4);
        assertThat(((Open) it.plan(it.pairing)).attention()).isNull();
    }
}

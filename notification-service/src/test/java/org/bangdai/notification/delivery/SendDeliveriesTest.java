package org.bangdai.notification.delivery;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.delivery.Outbound.Taken;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Attempt;
import org.bangdai.notification.delivery.domain.DeliveryRefusal;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.provider.FakeServer;
import org.bangdai.notification.provider.Gates;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SendDeliveriesTest {

    private final FakeServer first = new FakeServer();
    private final FakeServer second = new FakeServer();
    private final SendFixture sending = new SendFixture(Gates.sms(600, first.url(), second.url()));

    @AfterEach
    void close() {
        sending.close();
        first.close();
        second.close();
    }

    private State state(String message) {
        return sending.evidence(message).state();
    }

    @Test
    void anAcceptedOneIsSentOnceAndItsTextForgotten() {
        sending.order("m1");
        sending.sweep();
        sending.order("m1");
        sending.sweep();
        assertThat(first.received).hasSize(1);
        assertThat(second.received).isEmpty();
        assertThat(state("m1")).isEqualTo(State.ACCEPTED);
        assertThat(sending.evidence("m1").attempts())
                .containsExactly(new Attempt(sending.now, "sms-1", Answer.ACCEPTED, "HTTP 2xx"));
        assertThat(Flux.from(sending.deliveries.rows().collection().find(eq("_id", "m1:SMS")))
                        .blockFirst()
                        .toJson())
                .doesNotContain("标题");
    }

    @Test
    void whereOneProviderFailsTheNextIsAskedAtOnce() {
        first.answers(500, "", Map.of());
        sending.order("m1");
        sending.sweep();
        assertThat(sending.evidence("m1").attempts())
                .extracting(Attempt::provider, Attempt::answer)
                .containsExactly(tuple("sms-1", Answer.FAILED), tuple("sms-2", Answer.ACCEPTED));
        assertThat(first.received.getFirst().header("Idempotency-Key"))
                .isEqualTo(second.received.getFirst().header("Idempotency-Key"));
    }

    @Test
    void nothingGoesOutBeforeItsTimeOrAfterItsExpiry() {
        sending.deliveries
                .add(List.of(
                        SendFixture.order("early", "p1", sending.now.plusSeconds(60), null),
                        SendFixture.order("late", "p1", sending.now, sending.now)))
                .block();
        sending.sweep();
        assertThat(first.received).isEmpty();
        assertThat(state("late")).isEqualTo(State.EXPIRED);
        sending.now = sending.now.plusSeconds(60);
        sending.sweep();
        assertThat(state("early")).isEqualTo(State.ACCEPTED);
    }

    /** Such as during quiet hours, or while its provider is broken off. */
    @Test
    void whatWasReadMeanwhileIsNotSent() {
        first.answers(503, "", Map.of("Retry-After", "60"));
        second.answers(500, "", Map.of());
        sending.deliveries
                .add(List.of(SendFixture.order("quiet", "p1", sending.now.plusSeconds(3600), null)))
                .block();
        sending.order("failed");
        sending.sweep();
        int calls = first.received.size() + second.received.size();
        sending.read.addAll(List.of("quiet", "failed"));
        sending.now = sending.now.plusSeconds(7200);
        sending.sweep();
        assertThat(first.received.size() + second.received.size()).isEqualTo(calls);
        assertThat(state("quiet")).isEqualTo(State.READ);
        assertThat(state("failed")).isEqualTo(State.READ);
        sending.now = sending.now.plusSeconds(401L * 86_400);
        assertThat(sending.forget()).isEqualTo(2);
    }

    @Test
    void whatNoChannelCouldCarryIsNotEvenOrdered() {
        Order mine = SendFixture.order("m1", "p1", sending.now, null);
        Order withoutPhone = SendFixture.order("m2", "p2", sending.now, null);
        assertThat(sending.outbound.order(List.of(mine, withoutPhone)).block())
                .containsOnly(entry("m1:SMS", Taken.ORDERED), entry("m2:SMS", Taken.NO_CONTACT));
        assertThat(sending.evidence("m1").state()).isEqualTo(State.WAITING);
        assertThat(sending.evidence("m2")).isNull();
        try (SendFixture silent = new SendFixture(Gates.sms(600))) {
            assertThat(silent.outbound.order(List.of(mine)).block()).containsOnly(entry("m1:SMS", Taken.NO_PROVIDER));
            assertThat(silent.evidence("m1")).isNull();
        }
    }

    /** An address or a provider may go between the order and its time. */
    @Test
    void withoutAnAddressOrAProviderItSaysSo() {
        sending.deliveries
                .add(List.of(SendFixture.order("m1", "p2", sending.now, null)))
                .block();
        sending.sweep();
        assertThat(state("m1")).isEqualTo(State.UNREACHABLE);
        try (SendFixture silent = new SendFixture(Gates.sms(600))) {
            silent.order("m1");
            silent.sweep();
            assertThat(silent.evidence("m1").state()).isEqualTo(State.SILENT);
        }
    }

    @Test
    void evidenceGoesWhenItsTimeIsOverButNotWhatIsStillToBeDone() {
        sending.order("sent");
        sending.sweep();
        sending.deliveries
                .add(List.of(SendFixture.order("waiting", "p1", sending.now.plusSeconds(500L * 86_400), null)))
                .block();
        sending.now = sending.now.plusSeconds(399L * 86_400);
        sending.order("young");
        sending.sweep();
        assertThat(sending.forget()).isZero();
        assertThat(state("sent")).isEqualTo(State.ACCEPTED);

        sending.now = sending.now.plusSeconds(2L * 86_400);
        assertThat(sending.forget()).isEqualTo(1);
        assertThat(sending.forget()).isZero();
        assertThat(sending.evidence("sent")).isNull();
        assertThat(state("waiting")).isEqualTo(State.WAITING);
        assertThat(state("young")).isEqualTo(State.ACCEPTED);
    }

    /** The other provider takes what this one refuses to all; a poisoned one keeps none of the others back. */
    @Test
    void whatNobodyTakesIsDeadAndMayBeReplayedWhileTheRestFlowsOn() {
        first.answers(400, "", Map.of());
        second.answers(400, "", Map.of());
        sending.order("poison");
        sending.sweep();
        second.answers(200, "", Map.of());
        IntStream.range(0, 5).forEach(i -> sending.order("m" + i));
        sending.sweep();
        assertThat(state("poison")).isEqualTo(State.DEAD);
        IntStream.range(0, 5).forEach(i -> assertThat(state("m" + i)).isEqualTo(State.ACCEPTED));

        String key = second.received.getFirst().header("Idempotency-Key");
        sending.now = sending.now.plusSeconds(60);
        sending.queue.replay("poison:SMS", sending.now).block();
        sending.sweep();
        assertThat(state("poison")).isEqualTo(State.ACCEPTED);
        assertThat(second.received.getLast().header("Idempotency-Key")).isNotEqualTo(key);
        assertThatThrownBy(() -> sending.queue.replay("m1:SMS", sending.now).block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.refusal())
                                .isIn(new DeliveryRefusal.NotDead(), new DeliveryRefusal.ContentGone()));
    }

    @Test
    void theTextOfADeadOneGoesWhenItsTimeIsOverOrThePersonIsErased() {
        first.answers(400, "", Map.of());
        second.answers(400, "", Map.of());
        sending.order("m1");
        sending.order("m2");
        sending.sweep();
        sending.queue.drop("m2:SMS").block();
        sending.now = sending.now.plus(Duration.ofDays(30));
        sending.sweep();
        assertThatThrownBy(() -> sending.queue.replay("m1:SMS", sending.now).block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.refusal()).isEqualTo(new DeliveryRefusal.ContentGone()));
        sending.order("m3");
        sending.queue.forget("p1", null).block();
        sending.sweep();
        assertThat(state("m3")).isEqualTo(State.ERASED);
    }

    @Test
    void anErasedPersonsNameIsSentToNobody() {
        first.answers(400, "", Map.of());
        second.answers(400, "", Map.of());
        sending.order("dead沈雨晴");
        sending.sweep();
        sending.order("waiting沈雨晴");
        sending.order("of another 沈雨晴");
        KeptTexts texts = new KeptTexts(sending.deliveries);
        texts.unname(List.of("dead沈雨晴", "waiting沈雨晴", "digest-1"), "沈雨晴").block();
        texts.unname(List.of("dead沈雨晴", "waiting沈雨晴"), "沈雨晴").block();
        first.answers(200, "", Map.of());
        first.received.clear();
        sending.now = sending.now.plusSeconds(60);
        sending.queue.replay("dead沈雨晴:SMS", sending.now).block();
        sending.sweep();
        assertThat(first.received.stream().map(FakeServer.Received::body))
                .hasSize(3)
                .filteredOn(body -> body.contains("沈雨晴"))
                .hasSize(1);
        assertThat(first.received.stream().map(FakeServer.Received::body))
                .filteredOn(body -> body.contains("已注销人员"))
                .hasSize(2);
    }

    /** Only where it is still to be said: what has been sent is not said again. */
    @Test
    void anOrderMayBeReworded() {
        sending.order("sent");
        sending.sweep();
        first.received.clear();
        sending.order("waiting");
        sending.deliveries
                .reword(Stream.of("sent", "waiting")
                        .map(message -> reworded(message, "换了标题"))
                        .toList())
                .block();
        sending.sweep();
        assertThat(first.received.stream().map(FakeServer.Received::body))
                .singleElement()
                .asString()
                .contains("换了标题");
        assertThat(state("sent")).isEqualTo(State.ACCEPTED);
    }

    private Order reworded(String message, String title) {
        Order order = SendFixture.order(message, "p1", sending.now, null);
        return new Order(
                order.message(),
                order.person(),
                order.division(),
                order.channel(),
                order.language(),
                title,
                order.body(),
                order.link(),
                order.notBefore(),
                order.expiresAt(),
                order.mandatory());
    }

    @Test
    void aHangIsFollowedByOneMoreCallAtMost() {
        first.hangs();
        second.hangs();
        sending.order("m1");
        sending.sweep();
        assertThat(state("m1")).isEqualTo(State.DEAD);
        assertThat(first.received.size() + second.received.size()).isEqualTo(2);
    }

    @Test
    void aProviderIsNotCalledMoreOftenThanItsLimit() {
        FakeServer limited = new FakeServer();
        try (SendFixture few = new SendFixture(Gates.sms(3, limited.url()))) {
            IntStream.range(0, 5).forEach(i -> few.order("m" + i));
            few.sweep();
            assertThat(limited.received).hasSize(3);
            assertThat(IntStream.range(0, 5)
                            .filter(i -> few.evidence("m" + i).state() == State.WAITING)
                            .count())
                    .isEqualTo(2);
        } finally {
            limited.close();
        }
    }

    @Test
    void aProviderThatKeepsFailingIsBrokenOff() {
        FakeServer broken = new FakeServer().answers(500, "", Map.of());
        try (SendFixture one = new SendFixture(Gates.sms(600, broken.url()))) {
            IntStream.range(0, 40).forEach(i -> one.order("m" + i));
            one.sweep();
            // Calls that were under way together when the fifth failed.
            assertThat(broken.received.size()).isBetween(5, 39);
        } finally {
            broken.close();
        }
    }

    /** Between claim, call and record: the person gets it, at most once too often, and under one key. */
    @Test
    void aCrashAnywhereCostsAtMostOneMoreCall() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                try (FakeServer server = new FakeServer();
                        SendFixture one = new SendFixture(
                                new InboxFixture(crash.uri(), TestMongo.freshDatabase()),
                                Gates.sms(600, server.url()))) {
                    one.order("m1");
                    crash.during(point, one::sweepOnce);
                    one.now = one.now.plus(Duration.ofMinutes(4));
                    // As after a restart: the store is back after a moment.
                    await().ignoreExceptions().until(() -> {
                        one.sweep();
                        return one.evidence("m1").state() == State.ACCEPTED;
                    });
                    assertThat(server.received).hasSizeBetween(1, 2);
                    assertThat(server.received.stream().map(it -> it.header("Idempotency-Key")))
                            .hasSameElementsAs(Set.of(server.received.getFirst().header("Idempotency-Key")));
                }
            });
            assertThat(points).isEqualTo(4);
        }
    }
}

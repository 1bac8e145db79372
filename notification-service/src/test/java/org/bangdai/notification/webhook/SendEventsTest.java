package org.bangdai.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.provider.FakeServer;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

class SendEventsTest {

    private final FakeServer server = new FakeServer();
    private final WebhookFixture hooks = new WebhookFixture(new InboxFixture());

    @AfterEach
    void close() {
        hooks.close();
        server.close();
    }

    private List<String> received() {
        return server.received.stream().map(it -> it.header("webhook-id")).toList();
    }

    private List<String> receivedOf(String subject) {
        return received().stream().filter(it -> it.startsWith(subject + "-")).toList();
    }

    @Test
    void eachSubjectsEventsArriveInOrderSigned() {
        hooks.subscribe("w1", "3305", server.url());
        for (int sequence = 1; sequence <= 5; sequence++) {
            hooks.happens("p1", sequence);
            hooks.happens("p2", sequence);
        }
        hooks.happens("p1", 3);
        hooks.sweep();
        assertThat(receivedOf("p1")).containsExactly("p1-1", "p1-2", "p1-3", "p1-4", "p1-5");
        assertThat(receivedOf("p2")).hasSize(5);
        FakeServer.Received first = server.received.getFirst();
        String secret = hooks.webhooks
                .open(hooks.webhook("w1"), hooks.webhook("w1").valid(hooks.now))
                .getFirst();
        assertThat(first.header("webhook-signature"))
                .isEqualTo(Signature.header(
                        List.of(secret),
                        first.header("webhook-id"),
                        Long.parseLong(first.header("webhook-timestamp")),
                        first.body()));
        assertThat(first.body()).contains("\"type\":\"pairing-created\"", "\"division\":\"330523205\"");
        assertThat(hooks.calls("w1")).allMatch(it -> it.state() == Calls.State.TAKEN);
    }

    @Test
    void onlyTheWantedTypesAndDivisionsAreSent() {
        hooks.subscribe("other-county", "330522", server.url());
        hooks.subscribe("other-type", "33", server.url(), "review-due");
        hooks.subscribe("wanted", "330523", server.url(), "review-due", "pairing-created");
        hooks.happens("p1", 1);
        hooks.sweep();
        assertThat(received()).containsExactly("p1-1");
        assertThat(hooks.calls("wanted")).hasSize(1);
    }

    @Test
    void aFailureHoldsItsOwnSubjectAndIsTriedAgain() {
        hooks.subscribe("w1", "33", server.url());
        server.answers(500, "", Map.of());
        hooks.happens("p1", 1);
        hooks.sweep();
        server.answers(200, "", Map.of());
        hooks.happens("p1", 2);
        hooks.happens("p2", 1);
        hooks.sweep();
        assertThat(received()).containsExactly("p1-1", "p2-1");
        hooks.later(Duration.ofSeconds(10));
        assertThat(receivedOf("p1")).containsExactly("p1-1", "p1-1", "p1-2");
    }

    @Test
    void aBusyReceiverIsLeftAloneForAsLongAsItAsks() {
        hooks.subscribe("w1", "33", server.url());
        server.answers(429, "", Map.of("Retry-After", "600"));
        hooks.happens("p1", 1);
        hooks.sweep();
        hooks.later(Duration.ofSeconds(590));
        assertThat(received()).hasSize(1);
        hooks.later(Duration.ofSeconds(200));
        assertThat(received()).hasSize(2);
    }

    @Test
    void whatIsNotTakenForThreeDaysDisablesIt() {
        hooks.subscribe("w1", "33", server.resettingUrl());
        hooks.happens("p1", 1);
        hooks.happens("p1", 2);
        hooks.sweep();
        for (int hours = 0; hours < 80 && hooks.webhook("w1").isEnabled(); hours += 2) {
            hooks.later(Duration.ofHours(2));
        }
        assertThat(hooks.webhook("w1").disabled().reason()).isEqualTo(Webhook.Reason.FAILING);
        hooks.happens("p1", 3);
        hooks.later(Duration.ofDays(1));
        assertThat(hooks.calls("w1"))
                .extracting(Calls.Call::sequence, Calls.Call::state)
                .containsExactlyInAnyOrder(tuple(1L, Calls.State.GIVEN_UP), tuple(2L, Calls.State.PENDING));
    }

    @Test
    void whoIsGoneIsDisabledAtOnceAndGetsItsEventsWhenItIsBack() {
        hooks.subscribe("w1", "33", server.url());
        server.answers(410, "", Map.of());
        hooks.happens("p1", 1);
        hooks.sweep();
        assertThat(hooks.webhook("w1").disabled().reason()).isEqualTo(Webhook.Reason.GONE);
        server.answers(200, "", Map.of());
        hooks.manage.enable(WebhookFixture.SYSTEM, "w1").block();
        hooks.sweep();
        assertThat(received()).containsExactly("p1-1", "p1-1");
    }

    @Test
    void whatWaitsGoesToAMendedAddressAtOnce() {
        hooks.subscribe("w1", "33", server.resettingUrl());
        hooks.happens("p1", 1);
        hooks.sweep();
        for (int hours = 0; hours < 24; hours++) {
            hooks.later(Duration.ofHours(1));
        }
        hooks.manage
                .edit(WebhookFixture.SYSTEM, "w1", 1, server.url(), Set.of(), null)
                .block();
        hooks.sweep();
        assertThat(received()).containsExactly("p1-1");
    }

    /** A secret that does not open, while the receiver is being tried again after a rest: neither trial is counted as one under way for ever. */
    @Test
    void whatCannotBeCalledKeepsNoReceiverBrokenOff() {
        hooks.subscribe("w1", "33", server.url());
        server.answers(500, "", Map.of());
        for (int subject = 0; subject < 20; subject++) {
            hooks.happens("p" + subject, 1);
        }
        hooks.sweep();
        Webhook sound = hooks.webhook("w1");
        hooks.keepKey("w1", "no key");
        hooks.later(Duration.ofMinutes(1));
        server.answers(200, "", Map.of());
        hooks.keepKey("w1", sound.key());
        hooks.later(Duration.ofMinutes(11));
        hooks.later(Duration.ofMinutes(11));
        assertThat(hooks.calls("w1")).hasSize(20).allMatch(it -> it.state() == Calls.State.TAKEN);
    }

    @Test
    void nothingIsLeftOfASubscriptionThatIsDeletedWhileEventsCome() {
        hooks.subscribe("w1", "33", server.url());
        server.answers(500, "", Map.of());
        hooks.happens("p1", 1);
        hooks.webhooks.delete(WebhookFixture.SYSTEM, "w1", 1).block();
        hooks.sweep();
        assertThat(hooks.calls("w1")).isEmpty();
        assertThat(received()).isEmpty();
    }

    /** A lease that begins long before the call is over before it ends: another replica would call too, and the order would be lost. */
    @Test
    void noLaneIsTakenBeforeItsTurn() {
        hooks.subscribe("w1", "33", server.url());
        server.hangs();
        int bucket = 7;
        Stream.iterate(0, each -> each + 1)
                .map(each -> "p" + each)
                .filter(subject -> hooks.bucket("w1", subject) == bucket)
                .limit(40)
                .forEach(subject -> hooks.happens(subject, 1));
        Disposable sweeping = hooks.send.sweep(bucket, hooks.now).subscribe();
        await().until(() -> server.received.size() == 16);
        assertThat(hooks.lanes.due(bucket, hooks.now, 100).count().block()).isEqualTo(24);
        sweeping.dispose();
    }

    /** Not even where it is edited or enabled meanwhile: two senders would lose the order. */
    @Test
    void whatIsBeingSentIsSentByNobodyElse() {
        hooks.subscribe("w1", "33", server.url());
        server.hangs();
        hooks.happens("p1", 1);
        Disposable sweeping =
                hooks.send.sweep(hooks.bucket("w1", "p1"), hooks.now).subscribe();
        await().until(() -> server.received.size() == 1);
        hooks.manage
                .edit(WebhookFixture.SYSTEM, "w1", 1, server.url() + "/other", Set.of(), null)
                .block();
        hooks.manage.enable(WebhookFixture.SYSTEM, "w1").block();
        assertThat(hooks.send.dueBuckets(hooks.now).collectList().block()).isEmpty();
        sweeping.dispose();
        server.answers(200, "", Map.of());
        hooks.later(Duration.ofMinutes(2));
        assertThat(received()).containsExactly("p1-1", "p1-1");
    }

    @Test
    void onlyAnotherAddressCutsAPauseShort() {
        hooks.subscribe("w1", "33", server.url());
        server.answers(500, "", Map.of());
        hooks.happens("p1", 1);
        hooks.sweep();
        hooks.manage
                .edit(WebhookFixture.SYSTEM, "w1", 1, server.url(), Set.of("pairing-created"), null)
                .block();
        assertThat(hooks.send.dueBuckets(hooks.now).collectList().block()).isEmpty();
    }

    @Test
    void aReplaySendsWhatWasLoggedSinceAgainInOrder() {
        hooks.subscribe("w1", "33", server.url());
        hooks.happens("p1", 1);
        hooks.later(Duration.ofHours(1));
        hooks.happens("p1", 2);
        hooks.happens("p1", 3);
        hooks.sweep();
        hooks.webhooks
                .update(WebhookFixture.SYSTEM, "w1", it -> it.beginReplay(new Webhook.Replay("r1", hooks.now)))
                .block();
        hooks.replays.drive("w1").block();
        hooks.replays.drive("w1").block();
        hooks.sweep();
        assertThat(received()).containsExactly("p1-1", "p1-2", "p1-3", "p1-2", "p1-3");
        assertThat(hooks.webhook("w1").replay()).isNull();
    }

    @Test
    void whatWasSaidOfAnErasedPersonIsNotSentAnyMore() {
        hooks.subscribe("w1", "33", server.url());
        hooks.enqueue
                .enqueue(List.of(new Received<>("{}", WebhookFixture.event("person", 1, "person-changed"))))
                .block();
        hooks.enqueue
                .enqueue(List.of(new Received<>("{}", WebhookFixture.event("person", 2, "person-erased"))))
                .block();
        hooks.log.forget("person", null).block();
        hooks.sweep();
        assertThat(received()).containsExactly("person-2");
    }

    @Test
    void theLogIsBounded() {
        hooks.subscribe("w1", "33", server.url());
        hooks.happens("p1", 1);
        hooks.sweep();
        hooks.now = hooks.now.plus(Duration.ofDays(31));
        assertThat(hooks.sweepLog.dueBuckets(hooks.now).collectList().block()).containsExactly(0);
        assertThat(hooks.sweepLog.sweep(0, hooks.now).block()).isEqualTo(2);
        assertThat(hooks.sweepLog.dueBuckets(hooks.now).collectList().block()).isEmpty();
        assertThat(hooks.calls("w1")).isEmpty();
    }

    /** Whatever write the process dies at: nothing is lost, the order stays, one event may come twice. */
    @Test
    void aCrashAnywhereLosesNothing() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                try (FakeServer receiver = new FakeServer();
                        WebhookFixture one =
                                new WebhookFixture(new InboxFixture(crash.uri(), TestMongo.freshDatabase()))) {
                    one.subscribe("w1", "33", receiver.url());
                    crash.during(point, () -> {
                        one.happens("p1", 1);
                        one.sweep();
                    });
                    await().ignoreExceptions().until(() -> {
                        one.happens("p1", 1);
                        one.happens("p1", 2);
                        one.later(Duration.ofMinutes(2));
                        return one.calls("w1").stream().allMatch(it -> it.state() == Calls.State.TAKEN);
                    });
                    assertThat(receiver.received.stream().map(it -> it.header("webhook-id")))
                            .containsSubsequence("p1-1", "p1-2")
                            .hasSizeBetween(2, 3);
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(10);
        }
    }
}

package org.bangdai.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.inbox.Item;
import org.bangdai.notification.rule.Language;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class MessageStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final InboxFixture fixture = new InboxFixture();
    private final Listeners listeners = new Listeners();
    private final List<PollInboxes> polls = new ArrayList<>();

    @AfterEach
    void close() {
        polls.forEach(PollInboxes::stop);
        fixture.close();
    }

    private MessageStream stream(Duration poll) {
        return stream(fixture, poll);
    }

    private MessageStream stream(InboxFixture fixture, Duration poll) {
        StreamProperties settings = new StreamProperties("hints", 1, poll, NEVER, 10);
        PollInboxes inboxes = new PollInboxes(fixture.inbox, listeners, settings);
        inboxes.start();
        polls.add(inboxes);
        LiveMessages live = new LiveMessages(fixture.inbox, new ReadTogether(fixture.inbox), listeners, settings);
        return new MessageStream(fixture.inbox, live, settings);
    }

    private Hint hint(String person, String event) {
        return new Hint(person, fixture.deliver(person, event), InboxFixture.id(person, event));
    }

    private static Flux<String> ids(Flux<ServerSentEvent<Item>> events) {
        return events.mapNotNull(ServerSentEvent::id);
    }

    @Test
    void whenHintsAreLostTheStreamLooksByItself() {
        StepVerifier.create(ids(stream(Duration.ofMillis(100)).of("m", null, Language.ZH, null)))
                .expectNext("0")
                .then(() -> fixture.deliver("m", "e1"))
                .expectNext("1")
                .then(() -> fixture.deliver("m", "e2"))
                .expectNext("2")
                .thenCancel()
                .verify(PATIENCE);
        await().until(() -> listeners.open() == 0);
    }

    @Test
    void aHintIsEnough() {
        StepVerifier.create(ids(stream(NEVER).of("m", null, Language.ZH, null)))
                .expectNext("0")
                .expectNoEvent(Duration.ofMillis(300))
                .then(() -> listeners.wake(hint("m", "e1")))
                .expectNext("1")
                .thenCancel()
                .verify(PATIENCE);
    }

    /** More than one query reads for them, and some have two devices. */
    @Test
    void whoIsToldAtTheSameTimeGetsTheirOwnEach() {
        MessageStream stream = stream(NEVER);
        Map<String, List<String>> seen = new ConcurrentHashMap<>();
        List<Disposable> streams = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String client = "m" + i % 450 + "-" + i;
            streams.add(ids(stream.of("m" + i % 450, i < 450 ? null : 0L, Language.ZH, null))
                    .subscribe(id -> seen.computeIfAbsent(client, none -> new CopyOnWriteArrayList<>())
                            .add(id)));
        }
        await().until(() -> seen.size() == 500);
        for (String event : List.of("e1", "e2")) {
            List<Hint> hints =
                    IntStream.range(0, 450).mapToObj(i -> hint("m" + i, event)).toList();
            hints.forEach(listeners::wake);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen.values()).allMatch(it -> it.equals(List.of("0", "1", "2"))));
        streams.forEach(Disposable::dispose);
    }

    @Test
    void whoOpensTooManyLosesTheFirst() {
        MessageStream stream = stream(NEVER);
        List<String> ended = new CopyOnWriteArrayList<>();
        List<Disposable> streams = new ArrayList<>();
        for (int i = 0; i < Listeners.MOST + 2; i++) {
            String client = "client-" + i;
            int before = i;
            streams.add(stream.of("m", null, Language.ZH, null)
                    .doOnComplete(() -> ended.add(client))
                    .subscribe());
            await().until(() -> listeners.open() + ended.size() > before);
        }
        streams.add(stream.of("other", null, Language.ZH, null).subscribe());
        await().untilAsserted(() -> assertThat(ended).containsExactly("client-0", "client-1"));
        await().until(() -> listeners.open() == Listeners.MOST + 1);
        streams.forEach(Disposable::dispose);
        await().until(() -> listeners.open() == 0);
    }

    @Test
    void aSlowClientGetsAllOneByOne() {
        IntStream.rangeClosed(1, 35).forEach(event -> fixture.deliver("m", "e" + event));
        StepVerifier.FirstStep<String> slow =
                StepVerifier.create(ids(stream(Duration.ofMillis(20)).of("m", 0L, Language.ZH, null)), 1);
        StepVerifier.Step<String> step = slow.expectNext("0");
        for (int number = 1; number <= 35; number++) {
            int newer = 35 + number;
            step = step.then(() -> {
                        fixture.deliver("m", "e" + newer);
                        listeners.wake(new Hint("m", newer, null));
                    })
                    .thenRequest(1)
                    .expectNext(Integer.toString(number));
        }
        step.thenRequest(35).expectNextCount(35).thenCancel().verify(PATIENCE);
    }

    @Test
    void itOutlivesADatabaseThatIsAwayForAMoment() {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                InboxFixture cut = new InboxFixture(crash.uri(), TestMongo.freshDatabase())) {
            StepVerifier.create(ids(stream(cut, Duration.ofMillis(50)).of("m", null, Language.ZH, null)))
                    .expectNext("0")
                    .then(() -> dieDelivering(crash, cut))
                    .expectNoEvent(Duration.ofSeconds(1))
                    .then(() -> await().ignoreExceptions().until(() -> cut.deliver("m", "e1") != null))
                    .expectNext("1")
                    .thenCancel()
                    .verify(PATIENCE);
        }
    }

    private static void dieDelivering(CrashPoints crash, InboxFixture inbox) {
        try {
            crash.during(new CrashPoints.Point(1, false), () -> inbox.deliver("m", "e1"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itEndsWhenTheTokenExpires() {
        Instant soon = Instant.now().plusMillis(700);
        StepVerifier.create(ids(stream(NEVER).of("m", null, Language.ZH, soon)))
                .expectNext("0")
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void itEndsWhenTheReplicaStops() {
        StepVerifier.create(ids(stream(NEVER).of("m", null, Language.ZH, null)))
                .expectNext("0")
                .then(listeners::endAll)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aNumberFromBeforeARestoreDoesNotHideWhatComes() {
        fixture.deliver("m", "e1");
        StepVerifier.create(ids(stream(Duration.ofMillis(100)).of("m", 99L, Language.ZH, null)))
                .expectNext("1")
                .then(() -> fixture.deliver("m", "e2"))
                .expectNext("2")
                .thenCancel()
                .verify(PATIENCE);
    }
}

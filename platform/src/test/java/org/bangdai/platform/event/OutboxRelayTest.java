package org.bangdai.platform.event;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.CrashPoints;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

class OutboxRelayTest {

    private record Counter(String division, int count) {

        record Counted(int count) implements Event {
            @Override
            public String type() {
                return "counted";
            }
        }

        Decision<Counter> next() {
            Counter next = new Counter(division, count + 1);
            return Decision.change(next, new Counted(next.count), new Counted(-next.count));
        }
    }

    private static final Caller SYSTEM = Caller.system("test");
    private static final Counter NEW = new Counter("330523", 0);

    private final StoreFixture store = new StoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    private static Aggregate<Counter> counters() {
        return Aggregate.in("counters", RecordMapping.of(Counter.class), Counter::division)
                .publishes("counter-events", counter -> "key");
    }

    private RelayFixture relay(Duration overdue) {
        return new RelayFixture(store.publisher, overdue);
    }

    @Test
    void anAnswerDoesNotWaitForABrokerThatIsAway() {
        EventPublisher hanging = event -> Mono.never();
        Aggregates<Counter> counters =
                store.factory(new RelayFixture(hanging, Duration.ofSeconds(5))).create(counters());

        counters.insert(SYSTEM, "a", NEW, List.of(new Counter.Counted(0))).block(Duration.ofSeconds(5));

        assertThat(waiting("a")).isEqualTo(1);
    }

    @Test
    void eventsWaitForTheBrokerAndComeInOrderWhenItIsBack() {
        RelayFixture relay = relay(Duration.ZERO);
        Aggregates<Counter> counters = store.factory(relay).create(counters());
        store.publisher.leave();
        counters.insert(SYSTEM, "a", NEW, List.of(new Counter.Counted(0))).block();
        for (int i = 0; i < 3; i++) {
            counters.update(SYSTEM, "a", Counter::next).block();
        }
        assertThat(waiting("a")).isEqualTo(7);

        store.publisher.comeBack();
        await().untilAsserted(() -> {
            relay.sweepAll();
            assertThat(waiting("a")).isZero();
        });

        assertThat(store.publisher.sequences("a")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(raw("a")).doesNotContainKey("outboxSince").containsEntry("version", 4L);
    }

    @Test
    void aFailureStopsTheDocumentThere() {
        RelayFixture relay = relay(Duration.ZERO);
        EventPublisher refusingTwo = event -> event.meta().sequence() == 2
                ? Mono.error(new IllegalStateException("no"))
                : store.publisher.publish(event);
        RelayFixture partly = new RelayFixture(refusingTwo, Duration.ofSeconds(5));
        Aggregates<Counter> counters = store.factory(partly).create(counters());
        counters.insert(
                        SYSTEM,
                        "a",
                        NEW,
                        List.of(new Counter.Counted(0), new Counter.Counted(1), new Counter.Counted(2)))
                .block();

        await().until(() -> waiting("a") == 2);
        assertThat(store.publisher.sequences("a")).containsExactly(1L);

        store.factory(relay).create(counters());
        relay.sweepAll();
        assertThat(store.publisher.sequences("a")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whileTheBrokerIsAwayTheSweeperRests() {
        RelayFixture relay = relay(Duration.ZERO);
        Aggregates<Counter> counters = store.factory(relay).create(counters());
        store.publisher.leave();
        counters.insert(SYSTEM, "a", NEW, List.of(new Counter.Counted(0))).block();

        await().untilAsserted(() -> assertThat(
                        relay.sweep.dueBuckets(Instant.now()).collectList().block())
                .isEmpty());
        assertThat(waiting("a")).isEqualTo(1);
    }

    @Test
    void theSweeperLeavesFreshEventsToTheirWriter() {
        RelayFixture relay = relay(Duration.ofMinutes(1));
        RelayFixture gone = new RelayFixture(event -> Mono.never(), Duration.ofMinutes(1));
        store.factory(gone)
                .create(counters())
                .insert(SYSTEM, "a", NEW, List.of(new Counter.Counted(0)))
                .block();
        store.factory(relay).create(counters());

        relay.sweepAll();

        assertThat(store.publisher.published()).isEmpty();
    }

    @Test
    void twoRelaysAtOnceLoseNothingAndKeepTheOrder() {
        RelayFixture away = new RelayFixture(event -> Mono.error(new IllegalStateException()), Duration.ZERO);
        Aggregates<Counter> counters = store.factory(away).create(counters());
        Flux.range(0, 30)
                .flatMap(i -> counters.insert(SYSTEM, "d" + i, NEW, List.of())
                        .then(counters.update(SYSTEM, "d" + i, Counter::next))
                        .then(counters.update(SYSTEM, "d" + i, Counter::next)))
                .blockLast();
        RelayFixture one = relay(Duration.ZERO);
        RelayFixture other = relay(Duration.ZERO);
        store.factory(one).create(counters());
        store.factory(other).create(counters());

        Flux.just(one, other)
                .flatMap(relay -> Mono.fromRunnable(relay::sweepAll).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();

        for (int i = 0; i < 30; i++) {
            assertThat(store.publisher.sequences("d" + i)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(waiting("d" + i)).isZero();
        }
    }

    @Test
    void manyWritersOfOneDocumentAreServedInOrderWithoutTheSweeper() {
        Aggregates<Counter> counters =
                store.factory(relay(Duration.ofMinutes(1))).create(counters());
        counters.insert(SYSTEM, "a", NEW, List.of()).block();

        Flux.range(0, 40)
                .flatMap(i -> counters.update(SYSTEM, "a", Counter::next), 8)
                .blockLast();

        await().untilAsserted(() -> assertThat(waiting("a")).isZero());
        assertThat(store.publisher.published()).hasSize(80);
        assertThat(store.publisher.sequences("a"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void stoppedBetweenAnyTwoWritesNothingIsLostAndTheOrderHolds() throws Exception {
        try (CrashPoints crash = CrashPoints.before(store.uri)) {
            int points = crash.everyPoint(point -> {
                String id = "p" + point.write() + point.after();
                // Each run is a process of its own, with its own driver and relay.
                try (MongoClient client = MongoClients.create(crash.uri())) {
                    Aggregates<Counter> counters = StoreFixture.factory(
                                    client.getDatabase(store.name), relay(Duration.ofMinutes(1)))
                            .create(counters());
                    crash.during(point, () -> {
                        counters.insert(SYSTEM, id, NEW, List.of(new Counter.Counted(0)))
                                .block();
                        counters.update(SYSTEM, id, Counter::next).block();
                        await().until(() -> crash.happened() || waiting(id) == 0);
                    });
                }
                assertNothingLost(id);
            });

            assertThat(points).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void ofManyInsertedTogetherNothingIsLostWhereverItStops() throws Exception {
        try (CrashPoints crash = CrashPoints.before(store.uri)) {
            int points = crash.everyPoint(point -> {
                List<String> ids = IntStream.range(0, 3)
                        .mapToObj(i -> "m" + point.write() + point.after() + i)
                        .toList();
                try (MongoClient client = MongoClients.create(crash.uri())) {
                    Aggregates<Counter> counters = StoreFixture.factory(
                                    client.getDatabase(store.name), relay(Duration.ofMinutes(1)))
                            .create(counters());
                    crash.during(point, () -> {
                        counters.insertAll(
                                        SYSTEM,
                                        ids.stream().map(OutboxRelayTest::fresh).toList())
                                .block();
                        await().until(() -> crash.happened() || ids.stream().allMatch(id -> waiting(id) == 0));
                    });
                }
                ids.forEach(this::assertNothingLost);
            });

            assertThat(points).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void ofManyChangedTogetherNothingIsLostWhereverItStops() throws Exception {
        try (CrashPoints crash = CrashPoints.before(store.uri)) {
            int points = crash.everyPoint(point -> {
                List<String> ids = IntStream.range(0, 3)
                        .mapToObj(i -> "c" + point.write() + point.after() + i)
                        .toList();
                try (MongoClient client = MongoClients.create(crash.uri())) {
                    Aggregates<Counter> counters = StoreFixture.factory(
                                    client.getDatabase(store.name), relay(Duration.ofMinutes(1)))
                            .create(counters());
                    StoreFixture.factory(store.database, relay(Duration.ofMinutes(1)))
                            .create(counters())
                            .insertAll(
                                    SYSTEM,
                                    ids.stream().map(OutboxRelayTest::fresh).toList())
                            .block();
                    await().until(() -> ids.stream().allMatch(id -> waiting(id) == 0));
                    crash.during(point, () -> {
                        counters.updateAll(SYSTEM, ids, found -> Mono.just(Counter::next))
                                .block();
                        await().until(() -> crash.happened() || ids.stream().allMatch(id -> waiting(id) == 0));
                    });
                }
                ids.forEach(this::assertNothingLost);
            });

            assertThat(points).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void whoJoinsAnOutboxOfManyIsPublishedWithThem() {
        RelayFixture relay = relay(Duration.ofMinutes(1));
        Sinks.Empty<Void> answer = Sinks.empty();
        RelayFixture slow =
                new RelayFixture(event -> answer.asMono().then(store.publisher.publish(event)), Duration.ofMinutes(1));
        Aggregates<Counter> slowly = store.factory(slow).create(counters());
        slowly.insertAll(SYSTEM, List.of(fresh("a"), fresh("b"))).block();
        store.factory(relay)
                .create(counters())
                .update(SYSTEM, "a", Counter::next)
                .block();

        answer.tryEmitEmpty();

        await().untilAsserted(() -> assertThat(waiting("a") + waiting("b")).isZero());
        assertThat(store.publisher.sequences("a")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(raw("a")).doesNotContainKey("outboxSince");
    }

    private static Aggregates.Fresh<Counter> fresh(String id) {
        return new Aggregates.Fresh<>(id, NEW, List.of(new Counter.Counted(0), new Counter.Counted(1)));
    }

    private void assertNothingLost(String id) {
        RelayFixture restarted = relay(Duration.ZERO);
        store.factory(restarted).create(counters());
        restarted.sweepAll();
        Document document = raw(id);
        if (document == null) {
            assertThat(store.publisher.sequences(id)).isEmpty();
            return;
        }
        assertThat(document.getList("outbox", Document.class)).isEmpty();
        assertThat(document).doesNotContainKey("outboxSince");
        assertThat(store.publisher.sequences(id))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, document.getLong("sequence"))
                        .boxed()
                        .toList());
    }

    @Test
    void whatIsPublishedAndWhatIsOverdueIsMeasured() {
        RelayFixture relay = relay(Duration.ZERO);
        store.publisher.leave();
        Aggregates<Counter> counters = store.factory(relay).create(counters());
        IntStream.range(0, 3)
                .forEach(i -> counters.insert(SYSTEM, "m" + i, NEW, List.of(new Counter.Counted(0)))
                        .block());
        store.publisher.comeBack();
        await().ignoreExceptions().untilAsserted(() -> {
            relay.sweepAll();
            assertThat(relay.meters.get("bangdai.outbox.published").counter().count())
                    .isEqualTo(3);
            assertThat(relay.meters.get("bangdai.outbox.oldest.age").timeGauge().value())
                    .isZero();
        });
    }

    private int waiting(String id) {
        Document document = raw(id);
        return document == null ? 0 : document.getList("outbox", Document.class).size();
    }

    private Document raw(String id) {
        return Mono.from(store.database
                        .getCollection("counters")
                        .find(eq("_id", id))
                        .first())
                .block();
    }
}

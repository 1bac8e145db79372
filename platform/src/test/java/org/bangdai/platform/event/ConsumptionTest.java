package org.bangdai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangdai.platform.event.Events.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ConsumptionTest {

    private static final Caller OPERATOR = Caller.system("test");

    record Joined(String member) {}

    record Unwanted(String member) implements Refusal {}

    private final StoreFixture store = new StoreFixture();
    private final MongoProgress progress = new MongoProgress(store.factory());
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final List<String> deadLetters = new CopyOnWriteArrayList<>();
    private final Set<String> refused = Collections.synchronizedSet(new HashSet<>());
    private BiFunction<Joined, EventMeta, Mono<Void>> before = (event, meta) -> Mono.empty();
    private final Consumption consumption = consumption(Subscription.ordered("members", Events.TOPIC));

    @AfterEach
    void close() {
        store.close();
    }

    private Consumption consumption(Subscription subscription) {
        subscription.on(
                "member-joined",
                Joined.class,
                (event, meta) -> before.apply(event, meta)
                        .then(Mono.defer(() -> refused.contains(meta.id())
                                ? Mono.<Void>error(new RefusedException(new Unwanted(event.member())))
                                : Mono.fromRunnable(() -> applied.add(meta.id())))));
        return new Consumption(
                subscription,
                progress,
                (event, reason) ->
                        Mono.fromRunnable(() -> deadLetters.add(event.meta().id() + " " + reason)),
                new EventMeters(new SimpleMeterRegistry(), ObservationRegistry.NOOP),
                Clock.fixed(Events.NOW, ZoneOffset.UTC));
    }

    private void accept(PendingEvent event) {
        consumption.accept(event).block();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyOrderAndRepetitionOfTheSameEventsHasTheSameEffect(long seed) {
        Random random = new Random(seed);
        List<PendingEvent> events = new ArrayList<>();
        for (int copies = 0; copies < 3; copies++) {
            IntStream.rangeClosed(1, 12).forEach(i -> {
                events.add(event("a", i));
                events.add(event("b", i));
            });
        }
        Collections.shuffle(events, random);
        events.forEach(this::accept);
        for (String subject : List.of("a", "b")) {
            assertThat(applied.stream().filter(it -> it.startsWith(subject)))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                            .mapToObj(i -> subject + "-" + i)
                            .toList());
        }
    }

    @Test
    void twoReplicasWithTheSameEventsLeaveNoneOutAndKeepTheirOrder() {
        List<PendingEvent> events = new ArrayList<>();
        IntStream.rangeClosed(1, 40).forEach(i -> events.add(event("a", i)));
        Collections.shuffle(events, new Random(7));
        Flux.range(0, 2)
                .flatMap(replica -> Flux.fromIterable(events)
                        .concatMap(consumption::accept)
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        assertThat(applied.stream().distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> "a-" + i).toList());
        assertThat(progress.position(HeldEvent.stream("members", event("a", 1).meta()))
                        .block()
                        .next())
                .isEqualTo(41);
    }

    @Test
    void anEarlyEventWaitsForTheOneBeforeIt() {
        accept(event("a", 2));
        assertThat(applied).isEmpty();
        accept(event("a", 1));
        assertThat(applied).containsExactly("a-1", "a-2");
    }

    @Test
    void typesWithoutAHandlerCountInTheOrder() {
        accept(event("a", 1, "club-renamed", "{}"));
        accept(event("a", 2));
        assertThat(applied).containsExactly("a-2");
    }

    @Test
    void anEventThatNeedsAnUnknownSubjectWaitsUntilThatIsSeen() {
        before = (event, meta) -> meta.subject().equals("a") && !applied.contains("b-1")
                ? Mono.error(new UnknownSubjectException("b"))
                : Mono.empty();
        accept(event("a", 1));
        accept(event("a", 2));
        assertThat(applied).isEmpty();
        accept(event("b", 1));
        assertThat(applied).containsExactly("b-1", "a-1", "a-2");
    }

    @Test
    void twoKindsOfDocumentsWithTheSameIdAreCountedApart() {
        PendingEvent other = event("a", 1);
        EventMeta meta = other.meta();
        EventMeta elsewhere = new EventMeta(
                "other-1",
                "/club-service/guests",
                meta.type(),
                meta.subject(),
                1,
                meta.time(),
                meta.division(),
                meta.actor(),
                meta.key(),
                null);
        accept(event("a", 1));
        accept(new PendingEvent(Events.TOPIC, elsewhere, other.data()));
        accept(event("a", 2));
        assertThat(applied).containsExactly("a-1", "other-1", "a-2");
    }

    @Test
    void aRefusedEventIsParkedWithItsReasonAndThoseBehindItQueue() {
        refused.add("a-1");
        accept(event("a", 1));
        accept(event("a", 2));
        accept(event("b", 1));
        assertThat(applied).containsExactly("b-1");
        assertThat(deadLetters).singleElement().asString().contains("a-1").contains("Unwanted");
        ParkedEvents.Parked parked = parked().getFirst();
        assertThat(parked.reason()).contains("Unwanted");
        assertThat(parked.behind()).isEqualTo(1);
    }

    @Test
    void aParkedEventThatIsDeliveredAgainIsNotTriedAgain() {
        refused.add("a-1");
        accept(event("a", 1));
        accept(event("a", 1));
        assertThat(deadLetters).hasSize(1);
        assertThat(parked()).hasSize(1);
    }

    @Test
    void aReplayedEventGoesOnWithThoseBehindIt() {
        refused.add("a-1");
        accept(event("a", 1));
        accept(event("a", 2));
        refused.clear();
        parkedEvents().replay(OPERATOR, parked().getFirst().id()).block();
        assertThat(applied).containsExactly("a-1", "a-2");
        assertThat(parked()).isEmpty();
        accept(event("a", 3));
        assertThat(applied).endsWith("a-3");
    }

    @Test
    void aReplayedEventThatIsRefusedAgainIsParkedAgain() {
        refused.add("a-1");
        accept(event("a", 1));
        parkedEvents().replay(OPERATOR, parked().getFirst().id()).block();
        assertThat(applied).isEmpty();
        assertThat(parked()).hasSize(1);
    }

    @Test
    void aSkippedEventIsLeftOutAndThoseBehindItGoOn() {
        refused.add("a-1");
        accept(event("a", 1));
        accept(event("a", 2));
        parkedEvents()
                .skip(OPERATOR, parked().getFirst().id(), "sent by mistake")
                .block();
        assertThat(applied).containsExactly("a-2");
        assertThat(parked()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotFitIsRefused() {
        accept(event("a", 1, "member-joined", "{\"member\":"));
        assertThat(deadLetters).hasSize(1);
        assertThat(parked()).hasSize(1);
    }

    @Test
    void aFaultIsNotARefusalAndTheEventMayBeGivenAgain() {
        before = (event, meta) -> Mono.error(new IllegalStateException("the database is away"));
        assertThatThrownBy(() -> accept(event("a", 1))).hasMessageContaining("away");
        assertThat(deadLetters).isEmpty();
        before = (event, meta) -> Mono.empty();
        accept(event("a", 1));
        assertThat(applied).containsExactly("a-1");
    }

    @Test
    void ofFullStatesOnlyANewerOneCountsAndGapsAreNormal() {
        Consumption latest = consumption(Subscription.latest("names", Events.TOPIC));
        for (long sequence : new long[] {3, 2, 7, 7, 5}) {
            latest.accept(event("a", sequence)).block();
        }
        assertThat(applied).containsExactly("a-3", "a-7");
    }

    @Test
    void withoutAnOrderEachEventStandsForItself() {
        Consumption each = consumption(Subscription.unordered("log", Events.TOPIC));
        refused.add("a-3");
        for (long sequence : new long[] {7, 3, 2}) {
            each.accept(event("a", sequence)).block();
        }
        assertThat(applied).containsExactly("a-7", "a-2");
        ParkedEvents parkedEvents = new MongoParkedEvents(progress, new Subscriptions(List.of(each), List.of()));
        refused.clear();
        parkedEvents.replay(OPERATOR, parked().getFirst().id()).block();
        assertThat(applied).containsExactly("a-7", "a-2", "a-3");
        assertThat(parked()).isEmpty();
    }

    private List<ParkedEvents.Parked> parked() {
        return parkedEvents().page(new PageRequest(50, null)).block().items();
    }

    private ParkedEvents parkedEvents() {
        return new MongoParkedEvents(progress, new Subscriptions(List.of(consumption), List.of()));
    }
}

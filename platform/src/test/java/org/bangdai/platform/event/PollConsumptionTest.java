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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.store.StoreFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class PollConsumptionTest {

    record Joined(String member) {}

    record Unwanted() implements Refusal {}

    private final StoreFixture store = new StoreFixture();
    private final MongoProgress progress = new MongoProgress(store.factory());
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final List<Integer> calls = new CopyOnWriteArrayList<>();
    private final Set<String> refused = Collections.synchronizedSet(new HashSet<>());
    private Function<List<Received<Joined>>, Mono<Void>> before = events -> Mono.empty();
    private final PollConsumption polls = consumption(Subscription.ordered("members", Events.TOPIC));

    @AfterEach
    void close() {
        store.close();
    }

    private PollConsumption consumption(Subscription subscription) {
        subscription.onAll("member-joined", Joined.class, this::handle);
        EventMeters meters = new EventMeters(new SimpleMeterRegistry(), ObservationRegistry.NOOP);
        Clock clock = Clock.fixed(Events.NOW, ZoneOffset.UTC);
        Consumption oneByOne = new Consumption(subscription, progress, (event, reason) -> Mono.empty(), meters, clock);
        return new PollConsumption(subscription, oneByOne, progress, meters, clock);
    }

    private Mono<Void> handle(List<Received<Joined>> events) {
        return before.apply(events).then(Mono.defer(() -> {
            if (events.stream().anyMatch(each -> refused.contains(each.meta().id()))) {
                return Mono.error(new RefusedException(new Unwanted()));
            }
            calls.add(events.size());
            events.forEach(each -> applied.add(each.meta().id()));
            return Mono.empty();
        }));
    }

    private void poll(PendingEvent... events) {
        polls.accept(List.of(events)).block();
    }

    private long next(String subject) {
        return progress.position(HeldEvent.stream("members", event(subject, 1).meta()))
                .block()
                .next();
    }

    private Stream<String> appliedOf(String subject) {
        return applied.stream().filter(id -> id.startsWith(subject));
    }

    @Test
    void theEventsOfManySubjectsAreOneCallAndTheirPositionsMove() {
        poll(event("a", 1), event("b", 1), event("a", 2), event("c", 1));
        assertThat(calls).containsExactly(3, 1);
        assertThat(applied).containsExactly("a-1", "b-1", "c-1", "a-2");
        assertThat(List.of(next("a"), next("b"), next("c"))).containsExactly(3L, 2L, 2L);
        poll(event("a", 1), event("a", 3), event("b", 1));
        assertThat(applied).endsWith("a-3").hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void howeverTheSameEventsAreCutIntoPollsTheyHaveTheSameEffect(long seed) {
        Random random = new Random(seed);
        List<PendingEvent> events = new ArrayList<>();
        for (int copies = 0; copies < 3; copies++) {
            for (String subject : List.of("a", "b", "c")) {
                IntStream.rangeClosed(1, 12).forEach(i -> events.add(event(subject, i)));
            }
        }
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            polls.accept(events.subList(from, to)).block();
            from = to;
        }
        for (String subject : List.of("a", "b", "c")) {
            assertThat(appliedOf(subject))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                            .mapToObj(i -> subject + "-" + i)
                            .toList());
        }
    }

    @Test
    void twoReplicasWithTheSamePollsLeaveNoneOut() {
        List<List<PendingEvent>> all = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            all.add(List.of(event("a", i), event("b", i)));
        }
        Flux.range(0, 2)
                .flatMap(replica ->
                        Flux.fromIterable(all).concatMap(polls::accept).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        assertThat(List.of(next("a"), next("b"))).containsExactly(21L, 21L);
        assertThat(appliedOf("a").distinct()).hasSize(20);
    }

    @Test
    void onlyWhereNoneMayBeMissingAreTypesReadThatHaveNoHandler() {
        assertThat(polls.ignores("member-left")).isFalse();
        for (Subscription other :
                List.of(Subscription.latest("names", Events.TOPIC), Subscription.unordered("log", Events.TOPIC))) {
            PollConsumption each = consumption(other);
            assertThat(each.ignores("member-left")).isTrue();
            assertThat(each.ignores("member-joined")).isFalse();
            assertThat(each.ignores(null)).isFalse();
        }
    }

    @Test
    void oneRefusedEventHoldsBackItsOwnSubjectOnly() {
        refused.add("b-1");
        poll(event("a", 1), event("b", 1), event("c", 1), event("b", 2), event("a", 2));
        assertThat(applied).contains("a-1", "a-2", "c-1").doesNotContain("b-1", "b-2");
        assertThat(List.of(next("a"), next("b"), next("c"))).containsExactly(3L, 1L, 2L);
    }

    @Test
    void anEventThatNeedsAnUnknownSubjectIsWokenByAPoll() {
        before = events ->
                events.stream().anyMatch(each -> each.meta().subject().equals("a")) && !applied.contains("b-1")
                        ? Mono.error(new UnknownSubjectException("b"))
                        : Mono.empty();
        poll(event("a", 1), event("a", 2));
        assertThat(applied).isEmpty();
        poll(event("b", 1), event("c", 1));
        assertThat(appliedOf("a")).containsExactly("a-1", "a-2");
    }

    @Test
    void aFaultMovesNoPosition() {
        before = events -> Mono.error(new IllegalStateException("the database is away"));
        assertThatThrownBy(() -> poll(event("a", 1), event("b", 1))).hasMessageContaining("away");
        assertThat(List.of(next("a"), next("b"))).containsExactly(1L, 1L);
        before = events -> Mono.empty();
        poll(event("a", 1), event("b", 1));
        assertThat(applied).containsExactly("a-1", "b-1");
    }

    @Test
    void ofFullStatesOnlyANewerOneCounts() {
        PollConsumption latest = consumption(Subscription.latest("names", Events.TOPIC));
        latest.accept(List.of(event("a", 3), event("a", 2), event("b", 9), event("a", 7)))
                .block();
        latest.accept(List.of(event("a", 7), event("a", 5), event("b", 10))).block();
        assertThat(applied).containsExactly("a-3", "b-9", "a-7", "b-10");
    }

    @Test
    void withoutAnOrderARefusedEventIsLeftOutAndTheOthersGoOn() {
        PollConsumption each = consumption(Subscription.unordered("log", Events.TOPIC));
        refused.add("a-3");
        each.accept(List.of(event("a", 7), event("a", 3), event("a", 2), event("b", 5)))
                .block();
        assertThat(applied).containsExactlyInAnyOrder("a-7", "a-2", "b-5");
    }
}

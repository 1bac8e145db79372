package org.bangdai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.Replica.Counted;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class EventsOverKafkaTest {

    record Odd(int count) implements Refusal {}

    private final String topic = "counter-events-" + UUID.randomUUID();
    private final String database = TestMongo.freshDatabase();
    private final List<Replica> replicas = new ArrayList<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<EventMeta> metas = new CopyOnWriteArrayList<>();
    private final List<String> effects = new CopyOnWriteArrayList<>();
    private volatile EventHandler<Counted> before = (event, meta) -> Mono.empty();

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
    }

    private Replica start() {
        AtomicInteger number = new AtomicInteger(-1);
        Subscription counts = Subscription.ordered("counts", topic)
                .on(
                        "counted",
                        Counted.class,
                        (event, meta) -> before.handle(event, meta)
                                .then(Mono.defer(() ->
                                        replicas.get(Math.max(0, number.get())).effect(meta)))
                                .doOnNext(first -> {
                                    handled.add(name(meta));
                                    metas.add(meta);
                                    if (first) {
                                        effects.add(name(meta));
                                    }
                                })
                                .then());
        Replica replica = Replica.start(database, topic, counts);
        replicas.add(replica);
        number.set(replicas.size() - 1);
        return replica;
    }

    private static String name(EventMeta meta) {
        return meta.subject() + "-" + meta.sequence();
    }

    private static List<String> names(String subject, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> subject + "-" + i).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void aPublishedEventHasItsEffectInTheTraceOfItsCommand() {
        List<String> traces = new CopyOnWriteArrayList<>();
        before = (event, meta) -> Mono.deferContextual(context -> {
            Observation observation = context.get(ObservationThreadLocalAccessor.KEY);
            TracingContext tracing = observation.getContext().getRequired(TracingContext.class);
            traces.add(tracing.getSpan().context().traceId());
            return Mono.empty();
        });
        Replica service = start();
        service.insert("a");
        Observation command = Observation.start("command", service.get(ObservationRegistry.class));
        service.counters
                .update(Replica.SYSTEM, "a", Replica.Counter::next)
                .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, command))
                .block();
        command.stop();

        soon().until(() -> handled.equals(List.of("a-1")));
        String trace = command.getContextView()
                .<TracingContext>get(TracingContext.class)
                .getSpan()
                .context()
                .traceId();
        assertThat(metas.getFirst().traceparent()).contains(trace);
        assertThat(traces).containsExactly(trace);
    }

    @Test
    void aFaultIsTriedAgainUntilItPassesAndTheOrderHolds() {
        AtomicInteger faults = new AtomicInteger(3);
        before = (event, meta) -> faults.getAndDecrement() > 0
                ? Mono.error(new IllegalStateException("the database is away"))
                : Mono.empty();
        Replica service = start();
        service.insert("a");
        IntStream.range(0, 5).forEach(i -> service.count("a"));

        soon().until(() -> effects.size() == 5);
        assertThat(effects).isEqualTo(names("a", 1, 5));
        assertThat(parked(service)).isEmpty();
    }

    @Test
    void aRefusedEventParksItsSubjectUntilItIsReplayed() {
        refuse(2);
        Replica service = start();
        service.insert("a");
        service.insert("b");
        IntStream.range(0, 4).forEach(i -> service.count("a"));
        service.count("b");

        soon().until(() ->
                parked(service).size() == 1 && parked(service).getFirst().behind() == 2);
        soon().until(() -> effects.contains("b-1"));
        assertThat(effects).containsExactlyInAnyOrder("a-1", "b-1");
        DeadLetter copy = DeadLetter.first(topic);
        assertThat(copy.reason()).contains("counts").contains("Odd[count=2]");
        assertThat(copy.event().meta().id())
                .isEqualTo(parked(service).getFirst().meta().id());

        before = (event, meta) -> Mono.empty();
        parkedEvents(service)
                .replay(Replica.SYSTEM, parked(service).getFirst().id())
                .block();
        assertThat(effects.stream().filter(it -> it.startsWith("a"))).isEqualTo(names("a", 1, 4));
        assertThat(parked(service)).isEmpty();
        service.count("a");
        soon().until(() -> effects.contains("a-5"));
    }

    @Test
    void aSkippedEventIsLeftOutAndThoseBehindItGoOn() {
        refuse(1);
        Replica service = start();
        service.insert("a");
        IntStream.range(0, 3).forEach(i -> service.count("a"));
        soon().until(() ->
                parked(service).size() == 1 && parked(service).getFirst().behind() == 2);

        parkedEvents(service)
                .skip(Replica.SYSTEM, parked(service).getFirst().id(), "counted by mistake")
                .block();

        assertThat(effects).isEqualTo(names("a", 2, 3));
        service.count("a");
        soon().until(() -> effects.equals(names("a", 2, 4)));
    }

    @Test
    void whatComesEarlyOrNeedsAnotherSubjectWaits() {
        before = (event, meta) -> meta.subject().equals("child") && !effects.contains("parent-1")
                ? Mono.error(new UnknownSubjectException("parent"))
                : Mono.empty();
        Replica service = start();
        service.publish(counted("a", 2));
        service.publish(counted("child", 1));
        service.publish(counted("b", 1));
        soon().until(() -> effects.contains("b-1"));
        assertThat(effects).containsExactly("b-1");

        service.publish(counted("a", 1));
        service.publish(counted("parent", 1));

        soon().until(() -> effects.size() == 5);
        assertThat(effects.stream().filter(it -> it.startsWith("a"))).isEqualTo(names("a", 1, 2));
        assertThat(effects).containsSubsequence("parent-1", "child-1");
    }

    @Test
    void twoReplicasOfWhichOneStopsPublishInOrderAndHaveEachEffectOnce() {
        Replica one = start();
        Replica other = start();
        IntStream.range(0, 8).forEach(i -> one.insert("s" + i));
        Flux.range(0, 240)
                .doOnNext(i -> {
                    if (i == 120) {
                        other.close();
                    }
                })
                .flatMap(
                        i -> Mono.fromRunnable(() -> (i % 2 == 0 && i < 120 ? other : one).count("s" + i % 8))
                                .onErrorResume(stopped -> Mono.fromRunnable(() -> one.count("s" + i % 8)))
                                .subscribeOn(Schedulers.boundedElastic()),
                        4)
                .blockLast();

        int counted = IntStream.range(0, 8)
                .map(i -> one.counters
                        .get(Replica.SYSTEM, "s" + i)
                        .block()
                        .state()
                        .count())
                .sum();
        soon().until(() -> effects.size() >= counted);
        assertThat(effects).doesNotHaveDuplicates().hasSize(counted);
        for (int i = 0; i < 8; i++) {
            String subject = "s" + i;
            int last = one.counters.get(Replica.SYSTEM, subject).block().state().count();
            assertThat(effects.stream().filter(it -> it.startsWith(subject + "-")))
                    .isEqualTo(names(subject, 1, last));
        }
    }

    private void refuse(int count) {
        before = (event, meta) -> event.count() == count && meta.subject().equals("a")
                ? Mono.error(new RefusedException(new Odd(count)))
                : Mono.empty();
    }

    private PendingEvent counted(String subject, int sequence) {
        EventMeta meta = Events.event(subject, sequence, "counted", "{}").meta();
        return new PendingEvent(topic, meta, "{\"count\":" + sequence + "}");
    }

    private static ParkedEvents parkedEvents(Replica service) {
        return service.get(ParkedEvents.class);
    }

    private static List<ParkedEvents.Parked> parked(Replica service) {
        return parkedEvents(service).page(new PageRequest(50, null)).block().items();
    }
}

package org.bangdai.platform.event;

import java.util.List;
import org.bangdai.local.testing.TestKafka;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Mono;

/** A running replica of a service that counts, publishes that it did, and may listen to it, on the tests' Kafka and MongoDB. */
final class Replica implements AutoCloseable {

    static final Caller SYSTEM = Caller.system("test");

    record Counter(String division, int count) {

        Decision<Counter> next() {
            return Decision.change(new Counter(division, count + 1), new Counted(count + 1));
        }
    }

    record Counted(int count) implements Event {
        @Override
        public String type() {
            return "counted";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}

    private final ConfigurableApplicationContext context;
    private final Rows effects;
    final Aggregates<Counter> counters;

    private Replica(ConfigurableApplicationContext context, String topic) {
        this.context = context;
        this.effects = get(AggregateFactory.class).rows("effects");
        this.counters = get(AggregateFactory.class)
                .create(Aggregate.in("counters", RecordMapping.of(Counter.class), Counter::division)
                        .publishes(topic, counter -> "key"));
    }

    static Replica start(String database, String topic, Subscription... subscriptions) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    for (Subscription subscription : subscriptions) {
                        ((GenericApplicationContext) context)
                                .registerBean(subscription.consumer(), Subscription.class, () -> subscription);
                    }
                });
        return new Replica(
                application.run(
                        "--spring.application.name=counter-service",
                        "--spring.main.banner-mode=off",
                        "--spring.mongodb.uri=" + TestMongo.uri(),
                        "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "--spring.autoconfigure.exclude="
                                + "org.bangdai.platform.web.idempotency.IdempotencyAutoConfiguration",
                        "--management.otlp.metrics.export.enabled=false",
                        "--management.tracing.sampling.probability=1.0",
                        "--bangdai.store.database=" + database,
                        "--bangdai.events.topics=" + topic,
                        "--bangdai.events.partitions=4",
                        "--bangdai.events.pause=50ms",
                        "--bangdai.work.interval=50ms",
                        "--bangdai.relay.overdue=300ms"),
                topic);
    }

    <B> B get(Class<B> bean) {
        return context.getBean(bean);
    }

    void insert(String id) {
        counters.insert(SYSTEM, id, new Counter("330523", 0), List.of()).block();
    }

    void count(String id) {
        counters.update(SYSTEM, id, Counter::next).block();
    }

    /** As another producer would, with whatever sequence. */
    void publish(PendingEvent event) {
        get(EventPublisher.class).publish(event).block();
    }

    Mono<Boolean> effect(EventMeta meta) {
        return effects.insertOnce(new Document("_id", meta.id()));
    }

    @Override
    public void close() {
        context.close();
    }
}

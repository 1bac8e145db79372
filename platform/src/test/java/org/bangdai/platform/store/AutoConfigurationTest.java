package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.intent.IntentDriver;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** A service's context with the real sweepers. */
class AutoConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    static class Service {

        @Bean
        Clock clock() {
            return StoreFixture.CLOCK;
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        RecordingPublisher publisher() {
            return new RecordingPublisher();
        }

        @Bean
        Aggregates<Club> clubs(AggregateFactory stores) {
            return stores.create(Club.aggregate());
        }

        @Bean
        IntentDriver moving(Aggregates<Club> clubs) {
            return new IntentDriver() {
                @Override
                public String collection() {
                    return "clubs";
                }

                @Override
                public String intent() {
                    return "move";
                }

                @Override
                public Mono<Void> drive(String id) {
                    return clubs.update(Caller.system("move"), id, club -> Decision.change(club.moving(null)))
                            .then();
                }
            };
        }
    }

    private final StoreFixture store = new StoreFixture();
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(autoConfigurations()))
            .withUserConfiguration(Service.class)
            .withPropertyValues(
                    "spring.application.name=club-service",
                    "spring.mongodb.uri=" + store.uri,
                    "bangdai.store.database=" + store.name,
                    "bangdai.work.interval=50ms",
                    "bangdai.relay.overdue=300ms",
                    "bangdai.intent.stale=300ms");

    private static Class<?>[] autoConfigurations() {
        return List.of(
                        "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
                        "org.bangdai.platform.event.RelayAutoConfiguration",
                        "org.bangdai.platform.intent.IntentAutoConfiguration",
                        "org.bangdai.platform.store.StoreAutoConfiguration",
                        "org.bangdai.platform.work.WorkAutoConfiguration")
                .stream()
                .map(AutoConfigurationTest::load)
                .toArray(Class<?>[]::new);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aServiceStartsWithItsIndexesAndPublishes() {
        service.run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(AggregateFactory.class)
                    .create(Club.aggregate())
                    .insert(Caller.system("t"), "a", Club.named("x"), List.of(new Club.Joined("x", "p")))
                    .block();
            RecordingPublisher broker = context.getBean(RecordingPublisher.class);
            await().until(() -> broker.sequences("a").equals(List.of(1L)));
        });
    }

    @Test
    void whatADeadReplicaLeftIsPublishedAndDrivenOn() {
        store.publisher.leave();
        Aggregates<Club> dead = store.factory().create(Club.aggregate());
        dead.insert(Caller.system("t"), "a", Club.named("x").moving("move"), List.of(new Club.Joined("x", "p")))
                .block();

        service.run(context -> {
            RecordingPublisher broker = context.getBean(RecordingPublisher.class);
            await().until(() -> broker.sequences("a").equals(List.of(1L)));
            await().until(() -> !raw("a").containsKey("intent"));
            await().until(() -> !raw("a").containsKey("outboxSince"));
        });
    }

    @Test
    void anIndexThatContradictsTheDatabaseStopsTheStart() {
        store.factory().rows("clubs", Index.on("name", descending("other")));

        service.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("index name of " + store.name + ".clubs is declared as"));
    }

    private Document raw(String id) {
        return Mono.from(store.database
                        .getCollection("clubs")
                        .find(eq("_id", id))
                        .first())
                .block();
    }
}

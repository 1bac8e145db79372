package org.bangdai.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** The way of events from the outboxes of a service's own database to the {@link EventPublisher}. */
@AutoConfiguration
@ConditionalOnProperty("bangdai.store.database")
@EnableConfigurationProperties(RelayAutoConfiguration.Relay.class)
class RelayAutoConfiguration {

    /**
     * @param atOnce documents whose events are published right after their writes, at the same time
     * @param overdue after which the sweeper takes over from whoever wrote the events
     */
    @ConfigurationProperties("bangdai.relay")
    record Relay(
            @DefaultValue("1000") int atOnce,
            @DefaultValue("5s") Duration overdue) {}

    @Bean
    RelayPace relayPace(Relay relay) {
        return new RelayPace(relay.atOnce(), relay.overdue());
    }

    @Bean
    RelayMeters relayMeters(MeterRegistry registry) {
        return new RelayMeters(registry);
    }

    @Bean
    OutboxRelay outboxRelay(ObjectProvider<EventPublisher> publisher, RelayPace pace, RelayMeters meters) {
        return new OutboxRelay(publisher.getIfAvailable(() -> RelayAutoConfiguration::refuse), pace, meters);
    }

    private static Mono<Void> refuse(PendingEvent event) {
        return Mono.error(new IllegalStateException(
                "there is no EventPublisher for " + event.meta().type()));
    }

    @Bean
    OutboxSweep outboxSweep(OutboxRelay relay, RelayPace pace, RelayMeters meters) {
        return new OutboxSweep(relay, pace, meters);
    }
}

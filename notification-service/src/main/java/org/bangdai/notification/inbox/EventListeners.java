package org.bangdai.notification.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bangdai.platform.event.BatchHandler;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Each event counts by itself: messages have the event's id in common with nothing else, and Kafka gives those of one key in their order anyway.
 */
@Configuration(proxyBeanMethods = false)
class EventListeners {

    @Bean
    Subscription pairingNoticesSubscription(BatchHandler<String> notices) {
        return Subscription.unordered("notices", "pairing-events").onAnyOfAll(notices);
    }

    @Bean
    Subscription evaluationNoticesSubscription(BatchHandler<String> notices) {
        return Subscription.unordered("review-notices", "evaluation-events").onAnyOfAll(notices);
    }

    @Bean
    Subscription ownNoticesSubscription(BatchHandler<String> notices) {
        return Subscription.unordered("own-notices", "notification-events").onAnyOfAll(notices);
    }

    @Bean
    Subscription registryNoticesSubscription(BatchHandler<String> notices) {
        return Subscription.unordered("registry-notices", "registry-events")
                .onAll("programme-published", String.class, notices)
                .onAll("programme-withdrawn", String.class, notices);
    }

    /** Events from before the horizon tell nobody: what proves that they were told may be gone. */
    @Bean
    BatchHandler<String> notices(EventNotices notices, MessageTimes times, MeterRegistry registry) {
        Counter refused = Counter.builder("bangdai.notices.too.old")
                .description("events from before the replay horizon, which tell nobody")
                .register(registry);
        return events -> {
            List<Received<String>> told = events.stream()
                    .filter(event -> times.isTold(event.meta().time()))
                    .toList();
            refused.increment((double) events.size() - told.size());
            return told.isEmpty() ? Mono.empty() : notices.tell(told);
        };
    }
}

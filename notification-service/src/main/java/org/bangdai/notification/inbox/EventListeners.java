package org.bangdai.notification.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.bangdai.platform.event.EventHandler;
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
    Subscription pairingNoticesSubscription(EventHandler<String> notices) {
        return Subscription.unordered("notices", "pairing-events").onAny(notices);
    }

    @Bean
    Subscription evaluationNoticesSubscription(EventHandler<String> notices) {
        return Subscription.unordered("review-notices", "evaluation-events").onAny(notices);
    }

    @Bean
    Subscription registryNoticesSubscription(EventHandler<String> notices) {
        return Subscription.unordered("registry-notices", "registry-events")
                .on("programme-published", String.class, notices)
                .on("programme-withdrawn", String.class, notices);
    }

    /** Events from before the horizon tell nobody: what proves that they were told may be gone. */
    @Bean
    EventHandler<String> notices(EventNotices notices, MessageTimes times, MeterRegistry registry) {
        Counter refused = Counter.builder("bangdai.notices.too.old")
                .description("events from before the replay horizon, which tell nobody")
                .register(registry);
        return (json, meta) -> {
            if (times.isTold(meta.time())) {
                return notices.tell(json, meta);
            }
            refused.increment();
            return Mono.empty();
        };
    }
}

package org.bangdai.notification.webhook;

import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookListener {

    @Bean
    Subscription registryWebhooksSubscription(EnqueueEvent enqueue) {
        return Subscription.latest("registry-webhooks", "registry-events").onAnyOfAll(enqueue::enqueue);
    }

    @Bean
    Subscription pairingWebhooksSubscription(EnqueueEvent enqueue) {
        return Subscription.ordered("webhooks", "pairing-events").onAnyOfAll(enqueue::enqueue);
    }

    @Bean
    Subscription evaluationWebhooksSubscription(EnqueueEvent enqueue) {
        return Subscription.ordered("review-webhooks", "evaluation-events").onAnyOfAll(enqueue::enqueue);
    }
}

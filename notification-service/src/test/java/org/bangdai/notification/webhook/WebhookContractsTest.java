package org.bangdai.notification.webhook;

import org.bangdai.notification.webhook.domain.SubscriptionDisabled;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.testing.AsyncApi;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

class WebhookContractsTest {

    @Test
    void anEventIsPublishedAsItsSampleSays() {
        GoldenSamples.check(
                "notification-service",
                new SubscriptionDisabled(
                        "019a9f00-0000-7000-8000-000000000009",
                        "330523",
                        "5e6f7a8b-9c0d-8e1f-a2b3-c4d5e6f7a8b9",
                        Webhook.Reason.FAILING));
    }

    @Test
    void theDescriptionSaysTheSame() {
        AsyncApi.check("notification-service");
    }
}

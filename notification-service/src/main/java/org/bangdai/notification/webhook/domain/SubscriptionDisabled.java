package org.bangdai.notification.webhook.domain;

import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** Nothing is sent to a subscription any more. */
public record SubscriptionDisabled(
        String subscriptionId, String division, @Nullable String ownerId, Webhook.Reason reason) implements Event {

    @Override
    public String type() {
        return "subscription-disabled";
    }
}

package org.bangdai.notification.webhook;

import org.bangdai.notification.webhook.domain.WebhookRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class WebhookProblems implements RefusalProblems<WebhookRefusal> {

    @Override
    public Class<WebhookRefusal> refusals() {
        return WebhookRefusal.class;
    }

    @Override
    public Problem problem(WebhookRefusal refusal) {
        return switch (refusal) {
            case WebhookRefusal.DivisionNotYours outside -> Problem.of(422, "webhook-division-not-yours");
            case WebhookRefusal.AddressNotAllowed inside -> Problem.of(422, "webhook-address-not-allowed");
            case WebhookRefusal.OwnerNotThere nobody -> Problem.of(422, "webhook-owner-not-there");
            case WebhookRefusal.OtherClients theirs -> Problem.of(403, "webhook-of-another-client");
            case WebhookRefusal.Replaying busy -> Problem.of(409, "webhook-replaying");
            case WebhookRefusal.IsDisabled off -> Problem.of(409, "webhook-disabled");
            case WebhookRefusal.NoLongerKept gone -> Problem.of(409, "webhook-log-too-short", gone.days());
            case WebhookRefusal.TooMany many -> Problem.of(409, "webhook-too-many", many.most());
        };
    }
}

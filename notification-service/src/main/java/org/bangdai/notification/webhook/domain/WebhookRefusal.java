package org.bangdai.notification.webhook.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a subscription cannot be had or changed so. */
public sealed interface WebhookRefusal extends Refusal {

    /** The division lies outside what the client may see. */
    record DivisionNotYours() implements WebhookRefusal {}

    /** Only public https addresses may be called. */
    record AddressNotAllowed() implements WebhookRefusal {}

    /** The client sees no person with the owner's id. */
    record OwnerNotThere() implements WebhookRefusal {}

    /** Its secret is shown to nobody but the client that made it. */
    record OtherClients() implements WebhookRefusal {}

    /** Another replay is under way. */
    record Replaying() implements WebhookRefusal {}

    /** It must be enabled first. */
    record IsDisabled() implements WebhookRefusal {}

    /** The events of that time are no longer kept. @param days for which they are */
    record NoLongerKept(long days) implements WebhookRefusal {}

    /** Too many subscriptions of one client. @param most how many it may have */
    record TooMany(int most) implements WebhookRefusal {}
}

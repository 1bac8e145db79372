package org.bangdai.notification.delivery.domain;

import org.bangdai.platform.decision.Refusal;

/** Why an operator's act on a delivery is refused. */
public sealed interface DeliveryRefusal extends Refusal {

    /** It is not among the dead ones, or somebody was quicker. */
    record NotDead() implements DeliveryRefusal {}

    /** What was to be said is no longer kept. */
    record ContentGone() implements DeliveryRefusal {}
}

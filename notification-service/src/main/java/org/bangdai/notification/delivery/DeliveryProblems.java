package org.bangdai.notification.delivery;

import org.bangdai.notification.delivery.domain.DeliveryRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class DeliveryProblems implements RefusalProblems<DeliveryRefusal> {

    @Override
    public Class<DeliveryRefusal> refusals() {
        return DeliveryRefusal.class;
    }

    @Override
    public Problem problem(DeliveryRefusal refusal) {
        return switch (refusal) {
            case DeliveryRefusal.NotDead alive -> Problem.of(409, "delivery-not-dead");
            case DeliveryRefusal.ContentGone gone -> Problem.of(409, "delivery-content-gone");
        };
    }
}

package org.bangdai.notification.unit;

import java.time.LocalDate;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitListener {

    record UnitChanged(
            String unitId, String division, @Nullable String parentId) {}

    /** @param to its last day; null while it goes on */
    record PostingChanged(
            String postingId,
            String personId,
            String unitId,
            String division,
            boolean heads,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Bean
    Subscription unitsSubscription(Units units) {
        return Subscription.latest("units", "registry-events")
                .on("unit-changed", UnitChanged.class, units::keep)
                .on("posting-changed", PostingChanged.class, units::keep);
    }
}

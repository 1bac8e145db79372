package org.bangdai.notification.delivery;

import java.time.Duration;
import org.bangdai.notification.delivery.domain.Patience;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param links what the links in messages begin with
 * @param attempts calls of providers before a delivery is given up
 * @param pause before a provider is called again; doubled each time, with jitter
 * @param longestPause of those
 * @param lease after which a call that nobody has recorded counts as interrupted; longer than any call takes
 * @param keepDead how long an operator may replay what was given up
 * @param keepEvidence how long deliveries that have ended stay, counted from their order; as long as what remains of their messages
 */
@ConfigurationProperties("bangdai.delivery")
record DeliverySettings(
        @DefaultValue("http://localhost:8080/api/v1") String links,
        @DefaultValue("10") int attempts,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("3m") Duration lease,
        @DefaultValue("30d") Duration keepDead,
        @DefaultValue("400d") Duration keepEvidence) {

    Patience patience() {
        return new Patience(attempts, pause, longestPause);
    }
}

package org.bangdai.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What one caller may ask for.
 *
 * @param perSecond requests a second that one caller may keep up
 * @param burst requests that one caller may make at once
 * @param body largest request body
 * @param rosterBody largest roster file
 * @param attachmentBody largest file that is attached to an activity
 * @param readTimeout longest pause while a caller sends its request
 */
@ConfigurationProperties("bangdai.gateway.limits")
record LimitProperties(
        double perSecond,
        int burst,
        DataSize body,
        DataSize rosterBody,
        DataSize attachmentBody,
        Duration readTimeout) {

    LimitProperties {
        if (perSecond <= 0 || burst < 1) {
            throw new IllegalArgumentException("bangdai.gateway.limits: per-second and burst must be positive");
        }
    }
}

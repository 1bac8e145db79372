package org.bangdai.notification.delivery.domain;

import java.time.Duration;

/**
 * How long a delivery is tried.
 *
 * @param mostAttempts calls, over all providers, before it is given up
 * @param first pause before a provider is called a second time; doubled each time
 * @param longest pause
 */
public record Patience(int mostAttempts, Duration first, Duration longest) {

    /** Between half and all of the doubled pause, the same whenever it is asked for: what fell due together must not come again together. */
    Duration pause(String id, int attemptsBefore) {
        int doublings = Math.min(attemptsBefore - 1, 20);
        Duration full = first.multipliedBy(1L << doublings);
        long millis = Math.min(full.toMillis(), longest.toMillis());
        int part = Math.floorMod((id + attemptsBefore).hashCode() * 0x9E3779B1, 1000);
        return Duration.ofMillis(millis / 2 + millis * part / 2000);
    }
}

package org.bangdai.pairing.gap.domain;

import java.time.LocalDate;

/**
 * What one measurement said of one competence. Readings are ordered by the day that they speak of, those of one day by their measurements' ids, which sort
 * by time.
 */
public record Reading(int level, LocalDate on, String measurementId, Source source) {

    boolean isBefore(Reading other) {
        int days = on.compareTo(other.on);
        return days < 0 || (days == 0 && measurementId.compareTo(other.measurementId) < 0);
    }
}

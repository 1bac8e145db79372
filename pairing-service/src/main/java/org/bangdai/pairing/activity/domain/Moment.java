package org.bangdai.pairing.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something is done. @param zone in which days are days */
public record Moment(Instant now, ZoneId zone) {

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}

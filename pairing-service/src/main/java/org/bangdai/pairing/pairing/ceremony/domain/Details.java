package org.bangdai.pairing.pairing.ceremony.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param division of the department that holds it
 * @param pledge the text that both sides sign (承诺书)
 * @param organisedBy person id of the organiser; null for a client system
 */
public record Details(
        String ceremonyId,
        String division,
        String title,
        String place,
        Instant heldOn,
        String pledge,
        @Nullable String organisedBy) {

    /** Later than that nobody plans one; it also keeps dates out that no calendar can hold. */
    public static final Duration AHEAD = Duration.ofDays(366);

    public Optional<CeremonyRefusal> refusal(Instant now) {
        if (!heldOn.isAfter(now)) {
            return Optional.of(new CeremonyRefusal.InThePast());
        }
        return heldOn.isAfter(now.plus(AHEAD)) ? Optional.of(new CeremonyRefusal.TooFarAhead()) : Optional.empty();
    }
}

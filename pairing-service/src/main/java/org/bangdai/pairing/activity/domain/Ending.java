package org.bangdai.pairing.activity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an activity, confirmed or not, does not count. */
public sealed interface Ending {

    /** By the other side; it goes back to the recorder, who may correct it. @param reason for the recorder */
    record Declined(String by, String reason, Instant at) implements Ending {}

    /** Another version took its place. @param successor that version until it is there; then null */
    record Superseded(String successorId, @Nullable Activity successor) implements Ending {}

    /** A spot check found that it was not genuine. */
    record Voided(String spotCheckId, String reason, Instant at) implements Ending {}
}

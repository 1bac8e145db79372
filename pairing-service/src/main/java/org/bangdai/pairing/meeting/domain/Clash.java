package org.bangdai.pairing.meeting.domain;

import java.time.Instant;

/**
 * @param side who is elsewhere
 * @param at when the other meeting starts
 */
public record Clash(Side side, Instant at) {
    /** One of the two who are to meet. */
    public enum Side {
        MENTOR,
        MENTEE
    }
}

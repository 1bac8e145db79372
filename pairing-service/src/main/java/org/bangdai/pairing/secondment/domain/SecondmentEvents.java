package org.bangdai.pairing.secondment.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to secondments, as it is published; keyed by the mentee. {@code division} is the home division, {@code hostDivision} the receiving one. */
public final class SecondmentEvents {

    private SecondmentEvents() {}

    public record MenteeSeconded(
            String secondmentId,
            String menteeId,
            String division,
            String hostDivision,
            String unit,
            String post,
            LocalDate from,
            LocalDate to,
            @Nullable String secondedBy)
            implements Event {
        @Override
        public String type() {
            return "mentee-seconded";
        }
    }

    /** It lasts longer or shorter than was said. */
    public record SecondmentChanged(
            String secondmentId,
            String menteeId,
            String division,
            String hostDivision,
            String unit,
            LocalDate from,
            LocalDate to)
            implements Event {
        @Override
        public String type() {
            return "secondment-changed";
        }
    }

    /** @param lastDay null where it was called off before it began */
    public record SecondmentEnded(
            String secondmentId,
            String menteeId,
            String division,
            String hostDivision,
            String unit,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable String secondedBy)
            implements Event {
        @Override
        public String type() {
            return "secondment-ended";
        }
    }

    static MenteeSeconded seconded(Secondments of, Posting it) {
        return new MenteeSeconded(
                it.secondmentId(),
                of.menteeId(),
                of.division(),
                it.division(),
                it.unit(),
                it.post(),
                it.from(),
                it.to(),
                it.secondedBy());
    }

    static SecondmentChanged changed(Secondments of, Posting it) {
        return new SecondmentChanged(
                it.secondmentId(), of.menteeId(), of.division(), it.division(), it.unit(), it.from(), it.to());
    }

    static SecondmentEnded ended(Secondments of, Posting it) {
        return new SecondmentEnded(
                it.secondmentId(),
                of.menteeId(),
                of.division(),
                it.division(),
                it.unit(),
                it.from(),
                it.tookPlace() ? it.to() : null,
                it.secondedBy());
    }
}

package org.bangdai.pairing.milestone.domain;

import java.time.LocalDate;
import java.time.Period;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to milestones, as it is published; keyed by the mentee. What figures need, and no free text. */
public final class MilestoneEvents {

    private MilestoneEvents() {}

    /**
     * Recorded, or corrected: of one milestone the last one counts.
     *
     * @param age in whole years on that day
     * @param introducedByMentor of a party membership; absent of others
     * @param corrects whether it supersedes what was published before
     */
    public record MilestoneRecorded(
            String milestoneId,
            String menteeId,
            String division,
            Kind kind,
            LocalDate happenedOn,
            int age,
            @Nullable Boolean introducedByMentor,
            boolean corrects)
            implements Event {
        @Override
        public String type() {
            return "milestone-recorded";
        }
    }

    public record MilestoneWithdrawn(String milestoneId, String menteeId, String division, Kind kind) implements Event {
        @Override
        public String type() {
            return "milestone-withdrawn";
        }
    }

    static MilestoneRecorded recorded(Milestone it, LocalDate birthDate) {
        return new MilestoneRecorded(
                it.milestoneId(),
                it.menteeId(),
                it.division(),
                it.kind(),
                it.present().on(),
                Period.between(birthDate, it.present().on()).getYears(),
                it.introducedByMentor(),
                !it.superseded().isEmpty());
    }
}

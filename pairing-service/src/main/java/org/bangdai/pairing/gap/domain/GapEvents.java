package org.bangdai.pairing.gap.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to mentees' gaps, as it is published; keyed by the mentee. */
public final class GapEvents {

    private GapEvents() {}

    /** @param measuredBy person id; the client's actor name where no person measured */
    public record GapMeasured(
            String measurementId,
            String menteeId,
            String division,
            Source source,
            LocalDate measuredOn,
            List<Mark> marks,
            String measuredBy)
            implements Event {
        @Override
        public String type() {
            return "gap-measured";
        }
    }

    public record TargetSet(
            Competence competence, int level, @Nullable LocalDate dueOn) {}

    /** @param targets all that are chosen now */
    public record GapTargetsEdited(String menteeId, String division, List<TargetSet> targets) implements Event {
        @Override
        public String type() {
            return "gap-targets-edited";
        }
    }

    static GapMeasured measured(Measurement it) {
        return new GapMeasured(
                it.measurementId(), it.menteeId(), it.division(), it.source(), it.measuredOn(), it.marks(), it.by());
    }
}

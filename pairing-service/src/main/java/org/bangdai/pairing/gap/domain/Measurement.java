package org.bangdai.pairing.gap.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One measuring of a mentee, of some or all competences; it is never changed, a later one counts instead.
 *
 * @param measuredOn the day that it speaks of
 * @param by person id; the client's actor name where no person measured
 * @param intent {@link #FOLD} until the profile holds it; null afterwards
 */
public record Measurement(
        String measurementId,
        String menteeId,
        String division,
        Source source,
        LocalDate measuredOn,
        List<Mark> marks,
        String by,
        Instant at,
        @Nullable String intent) {

    /** The intent of a measurement that the profile does not hold yet. */
    public static final String FOLD = "fold";

    public Measurement {
        marks = List.copyOf(marks);
    }

    /** Of whom, by whom. @param serviceSince the mentee's first day of service, before which there was nothing to measure */
    public record Occasion(
            String menteeId,
            String division,
            LocalDate serviceSince,
            Source source,
            String by,
            LocalDate today,
            Instant at) {}

    public static Decision<Measurement> of(
            String measurementId, Occasion occasion, LocalDate measuredOn, List<Mark> marks) {
        Set<Competence> once = EnumSet.noneOf(Competence.class);
        for (Mark mark : marks) {
            if (!once.add(mark.competence())) {
                return Decision.refuse(new GapRefusal.NamedTwice(mark.competence()));
            }
            if (mark.target() != null && occasion.source() == Source.SELF) {
                return Decision.refuse(new GapRefusal.TargetsNotYours());
            }
        }
        if (measuredOn.isAfter(occasion.today()) || measuredOn.isBefore(occasion.serviceSince())) {
            return Decision.refuse(new GapRefusal.OutsideService(occasion.serviceSince()));
        }
        Measurement measurement = new Measurement(
                measurementId,
                occasion.menteeId(),
                occasion.division(),
                occasion.source(),
                measuredOn,
                marks,
                occasion.by(),
                occasion.at(),
                FOLD);
        return Decision.change(measurement, GapEvents.measured(measurement));
    }

    /** The same once the profile holds it. */
    public Decision<Measurement> folded() {
        return Decision.change(
                new Measurement(measurementId, menteeId, division, source, measuredOn, marks, by, at, null));
    }
}

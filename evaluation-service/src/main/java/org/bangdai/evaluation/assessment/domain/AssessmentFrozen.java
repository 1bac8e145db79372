package org.bangdai.evaluation.assessment.domain;

import java.time.Instant;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.platform.decision.Event;

/**
 * A year's grades are in effect, to be fetched over the API and acknowledged; told again and again until they are.
 *
 * @param counts mentees of each grade
 * @param sha256 of the rows' lines in their order, in hexadecimal
 * @param delivery how often it was told, this time included
 */
public record AssessmentFrozen(
        String assessmentId,
        String division,
        Year year,
        String rules,
        Map<Grade, Integer> counts,
        int rows,
        String sha256,
        Instant frozenAt,
        int delivery)
        implements Event {

    static AssessmentFrozen of(Assessment.Head head, Assessment.Summary summary, Assessment.Seal seal, int delivery) {
        return new AssessmentFrozen(
                head.assessmentId(),
                head.division(),
                head.year(),
                summary.rules(),
                new TreeMap<>(summary.counts()),
                summary.rows(),
                seal.sha256(),
                seal.at(),
                delivery);
    }

    @Override
    public String type() {
        return "assessment-frozen";
    }
}

package org.bangdai.evaluation.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.Grade;
import org.bangdai.evaluation.assessment.domain.Graded;
import org.jspecify.annotations.Nullable;

/**
 * @param counts mentees of each grade; null while it is being graded
 * @param quota how many may be excellent
 * @param outdated whether a review has changed since, so that it is to be graded anew before it is frozen
 * @param sha256 of the rows' lines {@code menteeId,division,grade,months,score\n} in their order, in hexadecimal
 * @param jws attests all of it; its key is among {@code /assessments/keys}
 */
record AssessmentView(
        String id,
        String division,
        int year,
        State state,
        @Nullable String rules,
        @Nullable Map<Grade, Integer> counts,
        @Nullable Integer quota,
        @Nullable Integer rows,
        boolean outdated,
        @Nullable Instant frozenAt,
        @Nullable String sha256,
        @Nullable String jws,
        @Nullable Integer deliveries,
        @Nullable ReceiptView receipt) {

    enum State {
        GRADING,
        DRAFT,
        FREEZING,
        FROZEN,
        ACKNOWLEDGED
    }

    record ReceiptView(String number, String by, Instant at) {}

    /** @param annualScore of the annual reviews, where they entered the score */
    record RowView(
            String menteeId,
            String division,
            Grade grade,
            String gradeName,
            int months,
            @Nullable BigDecimal score,
            @Nullable BigDecimal annualScore) {

        static RowView of(Graded row, Locale locale) {
            return new RowView(
                    row.menteeId(),
                    row.division(),
                    row.grade(),
                    row.grade().in(locale),
                    row.months(),
                    row.score(),
                    row.annualScore());
        }
    }

    /** A mentee's own grade. @param annualScore as in {@link RowView} */
    record OwnView(
            String assessmentId,
            int year,
            Grade grade,
            String gradeName,
            int months,
            @Nullable BigDecimal score,
            @Nullable BigDecimal annualScore) {

        static OwnView of(String assessmentId, Year year, Graded row, Locale locale) {
            return new OwnView(
                    assessmentId,
                    year.getValue(),
                    row.grade(),
                    row.grade().in(locale),
                    row.months(),
                    row.score(),
                    row.annualScore());
        }
    }

    static AssessmentView of(Assessment assessment) {
        return switch (assessment) {
            case Assessment.Computing it -> of(it, State.GRADING, null, null, null, null);
            case Assessment.Draft it -> of(it, State.DRAFT, it.summary(), null, null, null);
            case Assessment.Freezing it -> of(it, State.FREEZING, it.summary(), null, null, null);
            case Assessment.Frozen it -> of(it, State.FROZEN, it.summary(), it.seal(), it.deliveries(), null);
            case Assessment.Acknowledged it ->
                of(
                        it,
                        State.ACKNOWLEDGED,
                        it.summary(),
                        it.seal(),
                        it.deliveries(),
                        new ReceiptView(
                                it.receipt().number(),
                                it.receipt().by(),
                                it.receipt().at()));
        };
    }

    private static AssessmentView of(
            Assessment assessment,
            State state,
            Assessment.@Nullable Summary summary,
            Assessment.@Nullable Seal seal,
            @Nullable Integer deliveries,
            @Nullable ReceiptView receipt) {
        return new AssessmentView(
                assessment.head().assessmentId(),
                assessment.head().division(),
                assessment.head().year().getValue(),
                state,
                summary == null ? null : summary.rules(),
                summary == null ? null : new TreeMap<>(summary.counts()),
                summary == null ? null : summary.quota(),
                summary == null ? null : summary.rows(),
                assessment instanceof Assessment.Draft draft && Boolean.TRUE.equals(draft.outdated()),
                seal == null ? null : seal.at(),
                seal == null ? null : seal.sha256(),
                seal == null ? null : seal.jws(),
                deliveries,
                receipt);
    }
}

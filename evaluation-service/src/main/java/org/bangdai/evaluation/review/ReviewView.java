package org.bangdai.evaluation.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Assignment.Delegation;
import org.bangdai.evaluation.review.domain.Escalation;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Parts.Handed;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;

/** A review as one caller may see it. */
record ReviewView(
        String id,
        String pairingId,
        String mentorId,
        String menteeId,
        @Nullable String leaderId,
        @Nullable String unitHeadId,
        String division,
        Cycle cycle,
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        LocalDate closesOn,
        ReviewState state,
        @Nullable Escalation escalation,
        PartsView parts,
        List<Part> missing,
        Map<Part, Delegation> delegations,
        List<FormerView> reopened,
        @Nullable ScoreView score) {

    /** @param comment of the leader in charge @param unitComment of the head of the unit */
    record PartsView(
            @Nullable PartView selfAppraisal,
            @Nullable PartView statement,
            @Nullable PartView unitComment,
            @Nullable PartView comment) {}

    /** That a part is in is no secret; what it says is null where the caller may not read it (yet). */
    record PartView(
            String by,
            Instant at,
            @Nullable String text,
            @Nullable Integer helpRating,
            @Nullable String helpComment,
            @Nullable String learnt,
            @Nullable BigDecimal score) {}

    /** A part as it was before an organiser reopened it. @param reopenedBy as events name actors @param total what the review had been finalised with */
    record FormerView(
            Part part,
            PartView was,
            String reason,
            String reopenedBy,
            Instant reopenedAt,
            @Nullable BigDecimal total) {}

    /**
     * {@code total} = Σ weight × value / Σ weight; the points of the indicators add up to it.
     *
     * @param total absent where nothing could be measured
     * @param evidence what the quantified indicators were measured by
     */
    record ScoreView(
            @Nullable BigDecimal total,
            boolean incomplete,
            String scheme,
            List<Score.Part> indicators,
            @Nullable Evidence evidence,
            @Nullable Instant finalisedAt) {}

    static ReviewView of(Review review, Caller by) {
        Terms terms = review.terms();
        Assignment assigned = terms.assigned();
        Map<Part, Delegation> delegations = new EnumMap<>(Part.class);
        if (assigned != null) {
            delegations.putAll(assigned.delegations());
        }
        return new ReviewView(
                terms.reviewId(),
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.author(Part.LEADER_COMMENT),
                terms.author(Part.UNIT_COMMENT),
                terms.division(),
                terms.cycle(),
                terms.period(),
                terms.from(),
                terms.to(),
                terms.dueOn(),
                terms.closesOn(),
                ReviewState.of(review),
                review instanceof Review.Escalated it ? it.level() : null,
                new PartsView(
                        part(review, Part.SELF_APPRAISAL, by),
                        part(review, Part.STATEMENT, by),
                        part(review, Part.UNIT_COMMENT, by),
                        part(review, Part.LEADER_COMMENT, by)),
                review instanceof Review.Withdrawn ? List.of() : review.parts().missing(terms),
                delegations,
                former(review, by),
                score(review));
    }

    private static @Nullable PartView part(Review review, Part part, Caller by) {
        Handed handed = review.parts().of(part);
        return handed == null ? null : part(review, handed, by);
    }

    private static List<FormerView> former(Review review, Caller by) {
        return review.parts().history().stream()
                .map(it -> new FormerView(
                        it.handed().submission().part(),
                        part(review, it.handed(), by),
                        it.reason(),
                        it.by(),
                        it.at(),
                        it.total()))
                .toList();
    }

    private static PartView part(Review review, Handed handed, Caller by) {
        Readable may = new Readable(review, by);
        if (!may.read(handed.submission().part())) {
            return new PartView(handed.by(), handed.at(), null, null, null, null, null);
        }
        return switch (handed.submission()) {
            case SelfAppraisal it -> {
                boolean help = may.readHelp();
                yield new PartView(
                        handed.by(),
                        handed.at(),
                        it.text(),
                        help ? it.helpRating() : null,
                        help ? it.helpComment() : null,
                        null,
                        null);
            }
            case Statement it -> new PartView(handed.by(), handed.at(), it.text(), null, null, it.learnt(), it.score());
            case Comment it -> new PartView(handed.by(), handed.at(), it.text(), null, null, null, it.score());
        };
    }

    static @Nullable ScoreView score(Review review) {
        if (!(review instanceof Review.Finalised end)) {
            return null;
        }
        Score score = end.score();
        return new ScoreView(
                score == null ? null : score.total(),
                end.incomplete(),
                end.scheme(),
                score == null ? List.of() : score.parts(),
                end.evidence(),
                end.at());
    }
}

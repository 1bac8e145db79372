package org.bangdai.evaluation.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Parts.Handed;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.review.domain.Terms;
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
        String division,
        YearMonth period,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        LocalDate closesOn,
        ReviewState state,
        PartsView parts,
        @Nullable ScoreView score) {

    record PartsView(
            @Nullable PartView selfAppraisal,
            @Nullable PartView statement,
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

    /** {@code total} = Σ weight × value / Σ weight; the points of the indicators add up to it. */
    record ScoreView(BigDecimal total, boolean incomplete, String scheme, List<Score.Part> indicators) {}

    static ReviewView of(Review review, Caller by) {
        Terms terms = review.terms();
        return new ReviewView(
                terms.reviewId(),
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.leaderId(),
                terms.division(),
                terms.period(),
                terms.from(),
                terms.to(),
                terms.dueOn(),
                terms.closesOn(),
                ReviewState.of(review),
                new PartsView(
                        part(review, Part.SELF_APPRAISAL, by),
                        part(review, Part.STATEMENT, by),
                        part(review, Part.LEADER_COMMENT, by)),
                score(review));
    }

    private static @Nullable PartView part(Review review, Part part, Caller by) {
        Handed handed = review.parts().of(part);
        if (handed == null) {
            return null;
        }
        Readable may = new Readable(review, by);
        if (!may.read(part)) {
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

    private static @Nullable ScoreView score(Review review) {
        return review instanceof Review.Finalised end
                ? new ScoreView(
                        end.score().total(),
                        end.incomplete(),
                        end.scheme(),
                        end.score().parts())
                : null;
    }
}

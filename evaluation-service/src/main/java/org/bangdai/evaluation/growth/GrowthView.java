package org.bangdai.evaluation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.evidence.Gaps;
import org.bangdai.evaluation.evidence.domain.Evidence.Milestone;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Score;
import org.jspecify.annotations.Nullable;

/** A mentee's way, as one caller may see it. */
record GrowthView(String menteeId, List<PointView> points, List<GapView> gaps, List<MilestoneView> milestones) {

    /** One final review. @param score absent where nothing could be measured @param incomplete such a score is not compared */
    record PointView(
            String reviewId,
            String pairingId,
            String mentorId,
            Cycle cycle,
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal score,
            boolean incomplete,
            String scheme) {}

    /** 能力短板, when first and when last measured. @param target as last set; absent where none is */
    record GapView(
            String competence,
            LevelView then,
            LevelView now,
            @Nullable Integer target) {}

    record LevelView(int level, LocalDate measuredOn, String source) {}

    record MilestoneView(String milestoneId, String kind, LocalDate happenedOn) {}

    static GrowthView of(
            String menteeId, List<Review> reviews, List<Gaps.Measurement> gaps, List<Milestone> milestones) {
        return new GrowthView(
                menteeId,
                points(reviews),
                gaps(gaps),
                milestones.stream()
                        .map(it -> new MilestoneView(it.milestoneId(), it.kind(), it.happenedOn()))
                        .toList());
    }

    static List<PointView> points(List<Review> reviews) {
        List<PointView> points = new ArrayList<>();
        for (Review review : reviews) {
            if (review instanceof Review.Finalised end) {
                Terms terms = end.terms();
                Score score = end.score();
                points.add(new PointView(
                        terms.reviewId(),
                        terms.pairingId(),
                        terms.mentorId(),
                        terms.cycle(),
                        terms.period(),
                        terms.from(),
                        terms.to(),
                        score == null ? null : score.total(),
                        end.incomplete(),
                        end.scheme()));
            }
        }
        return points;
    }

    /** @param measurements the oldest first */
    static List<GapView> gaps(List<Gaps.Measurement> measurements) {
        Map<String, GapView> gaps = new LinkedHashMap<>();
        for (Gaps.Measurement measurement : measurements) {
            for (Gaps.Mark mark : measurement.marks()) {
                LevelView now = new LevelView(mark.level(), measurement.measuredOn(), measurement.source());
                gaps.merge(
                        mark.competence(),
                        new GapView(mark.competence(), now, now, mark.target()),
                        (before, after) -> new GapView(
                                before.competence(),
                                before.then(),
                                after.now(),
                                after.target() == null ? before.target() : after.target()));
            }
        }
        return List.copyOf(gaps.values());
    }
}

package org.bangdai.evaluation.figures;

import static org.bangdai.evaluation.figures.FiguresListener.day;
import static org.bangdai.evaluation.figures.FiguresListener.heard;
import static org.bangdai.evaluation.figures.FiguresListener.needed;

import java.time.LocalDate;
import org.bangdai.evaluation.figures.domain.Subjects;
import org.bangdai.evaluation.figures.domain.Told;
import org.bangdai.platform.event.Subscription;

/** When reviews are due, and final. */
final class ReviewEvents {

    private ReviewEvents() {}

    /** @param closesOn the last day in time */
    record ReviewDue(String reviewId, String division, LocalDate closesOn) {
        ReviewDue {
            needed(reviewId, division, closesOn);
        }
    }

    record ReviewFinalised(String reviewId) {
        ReviewFinalised {
            needed(reviewId);
        }
    }

    static void on(Subscription subscription, TellFigures figures) {
        subscription
                .on(
                        "review-due",
                        ReviewDue.class,
                        (it, meta) -> figures.hear(
                                Subjects.REVIEW + it.reviewId(),
                                heard(meta, new Told.Due(it.division(), it.closesOn()))))
                .on(
                        "review-finalised",
                        ReviewFinalised.class,
                        (it, meta) -> figures.hear(
                                Subjects.REVIEW + it.reviewId(), heard(meta, new Told.Finalised(day(meta)))));
    }
}

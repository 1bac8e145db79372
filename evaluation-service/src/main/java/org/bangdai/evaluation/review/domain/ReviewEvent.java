package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What is published of a review; golden samples under {@code contracts/}. */
public sealed interface ReviewEvent extends Event {

    record ReviewScheduled(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            YearMonth period,
            LocalDate dueOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-scheduled";
        }
    }

    record ReviewDue(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            YearMonth period,
            LocalDate dueOn,
            LocalDate closesOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-due";
        }
    }

    record ReviewOverdue(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            YearMonth period,
            LocalDate dueOn,
            LocalDate closesOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-overdue";
        }
    }

    record ReviewSubmitted(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            YearMonth period,
            Part part,
            String by)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-submitted";
        }
    }

    /** @param incomplete whether something that was owed never came; such a score is not ranked */
    record ReviewFinalised(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            YearMonth period,
            BigDecimal score,
            boolean incomplete,
            String schemeVersion)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-finalised";
        }
    }

    /** It was scheduled, but the pairing ended before the period began. */
    record ReviewWithdrawn(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            YearMonth period)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-withdrawn";
        }
    }

    static ReviewEvent scheduled(Terms of) {
        return new ReviewScheduled(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.leaderId(),
                of.division(),
                of.period(),
                of.dueOn());
    }

    static ReviewEvent due(Terms of) {
        return new ReviewDue(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.leaderId(),
                of.division(),
                of.period(),
                of.dueOn(),
                of.closesOn());
    }

    static ReviewEvent overdue(Terms of) {
        return new ReviewOverdue(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.leaderId(),
                of.division(),
                of.period(),
                of.dueOn(),
                of.closesOn());
    }

    static ReviewEvent submitted(Terms of, Part part, String by) {
        return new ReviewSubmitted(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.leaderId(),
                of.division(),
                of.period(),
                part,
                by);
    }

    static ReviewEvent finalised(Review.Finalised review) {
        Terms of = review.terms();
        return new ReviewFinalised(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.leaderId(),
                of.division(),
                of.period(),
                review.score().total(),
                review.incomplete(),
                review.scheme());
    }

    static ReviewEvent withdrawn(Terms of) {
        return new ReviewWithdrawn(
                of.reviewId(), of.pairingId(), of.mentorId(), of.menteeId(), of.leaderId(), of.division(), of.period());
    }
}

package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.jspecify.annotations.Nullable;

/** The events of reviews as they are published; each says whose review it is, of which period. */
public final class ReviewEvents {

    private ReviewEvents() {}

    public record ReviewScheduled(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            LocalDate dueOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-scheduled";
        }
    }

    public record ReviewDue(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            LocalDate dueOn,
            LocalDate closesOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-due";
        }
    }

    /** @param owedBy persons whose parts are missing @param overdue whether the time for them has passed */
    public record ReviewReminded(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            LocalDate closesOn,
            List<Part> missing,
            List<String> owedBy,
            boolean overdue)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-reminded";
        }
    }

    public record ReviewOverdue(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            LocalDate dueOn,
            LocalDate closesOn,
            List<Part> missing,
            List<String> owedBy)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-overdue";
        }
    }

    /** @param calledUpon persons who are to see to it; none where it is the organisation department */
    public record ReviewEscalated(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            Escalation level,
            List<Part> missing,
            List<String> owedBy,
            List<String> calledUpon)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-escalated";
        }
    }

    public record ReviewSubmitted(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            Part part,
            String by)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-submitted";
        }
    }

    public record ReviewDelegated(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            Part part,
            String delegatedBy,
            String delegatedTo,
            LocalDate until,
            LocalDate closesOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-delegated";
        }
    }

    public record ReviewReassigned(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            Part part,
            String reassignedFrom,
            String reassignedTo,
            LocalDate closesOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-reassigned";
        }
    }

    public record ReviewReopened(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            Part part,
            String author,
            String reason,
            LocalDate until)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-reopened";
        }
    }

    /** @param score absent where nothing could be measured @param incomplete whether something that was owed never came; such a review is not ranked */
    public record ReviewFinalised(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period,
            @Nullable BigDecimal score,
            boolean incomplete,
            String schemeVersion)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-finalised";
        }
    }

    /** It was scheduled, but the pairing ended before the period began. */
    public record ReviewWithdrawn(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            Cycle cycle,
            String period)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review-withdrawn";
        }
    }
}

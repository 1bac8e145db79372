package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bangdai.evaluation.review.domain.Assignment.Delegation;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.decision.Event;

/** What is published of a review; golden samples under {@code contracts/}. */
public sealed interface ReviewEvent extends Event
        permits ReviewEvents.ReviewScheduled,
                ReviewEvents.ReviewDue,
                ReviewEvents.ReviewReminded,
                ReviewEvents.ReviewOverdue,
                ReviewEvents.ReviewEscalated,
                ReviewEvents.ReviewSubmitted,
                ReviewEvents.ReviewDelegated,
                ReviewEvents.ReviewReassigned,
                ReviewEvents.ReviewReopened,
                ReviewEvents.ReviewFinalised,
                ReviewEvents.ReviewWithdrawn {

    static ReviewEvent scheduled(Terms of) {
        return new ReviewEvents.ReviewScheduled(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                of.dueOn());
    }

    static ReviewEvent due(Terms of) {
        return new ReviewEvents.ReviewDue(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                of.dueOn(),
                of.closesOn());
    }

    /** @param overdue whether the time for the parts has passed */
    static ReviewEvent reminded(Terms of, Parts parts, boolean overdue) {
        List<Part> missing = parts.missing(of);
        return new ReviewEvents.ReviewReminded(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                of.closesOn(),
                missing,
                authors(of, missing),
                overdue);
    }

    static ReviewEvent overdue(Terms of, Parts parts) {
        List<Part> missing = parts.missing(of);
        return new ReviewEvents.ReviewOverdue(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                of.dueOn(),
                of.closesOn(),
                missing,
                authors(of, missing));
    }

    static ReviewEvent escalated(Terms of, Parts parts, Escalation level) {
        List<Part> missing = parts.missing(of);
        List<String> calledUpon = switch (level) {
            case MENTOR -> List.of(of.mentorId());
            case UNIT -> authors(of, List.of(Part.UNIT_COMMENT, Part.LEADER_COMMENT));
            case ORGANISATION -> List.of();
        };
        return new ReviewEvents.ReviewEscalated(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                level,
                missing,
                authors(of, missing),
                calledUpon);
    }

    static ReviewEvent submitted(Terms of, Part part, String by) {
        return new ReviewEvents.ReviewSubmitted(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                part,
                by);
    }

    static ReviewEvent delegated(Terms of, Part part, Delegation it) {
        return new ReviewEvents.ReviewDelegated(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                part,
                it.by(),
                it.to(),
                it.until(),
                of.closesOn());
    }

    /** @param before who was to write it until now */
    static ReviewEvent reassigned(Terms of, Part part, String before) {
        return new ReviewEvents.ReviewReassigned(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                part,
                before,
                Objects.requireNonNull(of.author(part)),
                of.closesOn());
    }

    static ReviewEvent reopened(Terms of, Reopening it) {
        String author = Objects.requireNonNull(of.author(it.part()));
        return new ReviewEvents.ReviewReopened(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                it.part(),
                author,
                it.reason(),
                it.until());
    }

    static ReviewEvent finalised(Review.Finalised review) {
        Terms of = review.terms();
        Score score = review.score();
        BigDecimal total = score == null ? null : score.total();
        return new ReviewEvents.ReviewFinalised(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period(),
                total,
                review.incomplete(),
                review.scheme());
    }

    static ReviewEvent withdrawn(Terms of) {
        return new ReviewEvents.ReviewWithdrawn(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.cycle(),
                of.period());
    }

    /** Each once; whoever has no superior is left out. */
    private static List<String> authors(Terms of, Collection<Part> parts) {
        List<String> persons = new ArrayList<>();
        for (Part part : parts) {
            String author = of.author(part);
            if (author != null && !persons.contains(author)) {
                persons.add(author);
            }
        }
        return persons;
    }
}

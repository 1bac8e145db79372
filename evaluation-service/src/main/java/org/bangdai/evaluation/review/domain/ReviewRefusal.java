package org.bangdai.evaluation.review.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Refusal;

/** Why a part is not taken, reopened or delegated. */
public sealed interface ReviewRefusal extends Refusal {

    /** Parts are taken from that day on. */
    record NotYetDue(LocalDate dueOn) implements ReviewRefusal {}

    /** The pairing ended before the period began. */
    record Withdrawn() implements ReviewRefusal {}

    /** Someone else hands in this part. */
    record NotTheAuthor(Part part) implements ReviewRefusal {}

    /** The part is locked, with another content; or the review ended without it. */
    record AlreadySubmitted(Part part) implements ReviewRefusal {}

    /** A comment builds on the self-appraisal; without it, it is taken from that day on. */
    record SelfAppraisalMissing(LocalDate overdueOn) implements ReviewRefusal {}

    /** Only what was handed in can be reopened. */
    record NotSubmitted(Part part) implements ReviewRefusal {}

    record ReopenedTooOften(int most) implements ReviewRefusal {}

    /** A day that is asked for lies outside. */
    record NotWithin(LocalDate first, LocalDate last) implements ReviewRefusal {}

    /** Nothing is to be delegated while no part is taken. */
    record NotOpen() implements ReviewRefusal {}

    /** Who takes part in the review with a part of their own writes no other's comment. */
    record DelegateTakesPart() implements ReviewRefusal {}

    /** Whoever takes part in a review does not reopen it. */
    record OwnCase() implements ReviewRefusal {}

    /** Nobody of that id is known in the county. */
    record UnknownDelegate() implements ReviewRefusal {}
}

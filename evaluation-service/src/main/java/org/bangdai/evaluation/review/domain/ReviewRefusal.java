package org.bangdai.evaluation.review.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Refusal;

/** Why a part is not taken. */
public sealed interface ReviewRefusal extends Refusal {

    /** Parts are taken from that day on. */
    record NotYetDue(LocalDate dueOn) implements ReviewRefusal {}

    /** The pairing ended before the period began. */
    record Withdrawn() implements ReviewRefusal {}

    /** Someone else hands in this part. */
    record NotTheAuthor(Part part) implements ReviewRefusal {}

    /** The part is locked, with another content. */
    record AlreadySubmitted(Part part) implements ReviewRefusal {}

    /** A comment builds on the self-appraisal; without it, it is taken from that day on. */
    record SelfAppraisalMissing(LocalDate overdueOn) implements ReviewRefusal {}
}

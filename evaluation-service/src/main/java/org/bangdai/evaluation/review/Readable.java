package org.bangdai.evaluation.review;

import java.util.Objects;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who reads which part when. After the review is final, everyone who sees it reads all of it. Before, each reads their own; the mentor and those who comment also the
 * self-appraisal, on which they build, but what it says about the mentor's help only those who comment; these also the statement; organisers all. What was reopened is read
 * as it was before.
 */
record Readable(Review review, Caller by) {

    boolean read(Part part) {
        return reads()
                || isAuthor(part)
                || switch (part) {
                    case SELF_APPRAISAL -> by.is(review.terms().mentorId()) || comments();
                    case STATEMENT -> comments();
                    case UNIT_COMMENT, LEADER_COMMENT -> false;
                };
    }

    boolean readHelp() {
        return reads() || by.is(review.terms().menteeId()) || comments();
    }

    private boolean reads() {
        String person = by.person();
        boolean party = person != null && review.terms().participants().contains(person);
        return review instanceof Review.Finalised || (by.hasRole("organiser") && !party);
    }

    private boolean comments() {
        return isAuthor(Part.UNIT_COMMENT) || isAuthor(Part.LEADER_COMMENT);
    }

    /** Or a delegate, whose reading does not end with the day: what they wrote stays theirs. */
    private boolean isAuthor(Part part) {
        String person = by.person();
        return person != null
                && (person.equals(review.terms().author(part))
                        || Objects.requireNonNullElse(delegate(part), "").equals(person));
    }

    private @Nullable String delegate(Part part) {
        Assignment assigned = review.terms().assigned();
        Assignment.Delegation delegation =
                assigned == null ? null : assigned.delegations().get(part);
        return delegation == null ? null : delegation.to();
    }
}

package org.bangdai.evaluation.review;

import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;

/**
 * Who reads which part when. After the review is final, everyone who sees it reads all of it. Before, each reads their own; the mentor and the leader also the
 * self-appraisal, on which they build, but what it says about the mentor's help only the leader; the leader also the statement; organisers all.
 */
record Readable(Review review, Caller by) {

    boolean read(Part part) {
        String author = review.terms().author(part);
        return reads()
                || (author != null && by.is(author))
                || switch (part) {
                    case SELF_APPRAISAL -> by.is(review.terms().mentorId()) || isLeader();
                    case STATEMENT -> isLeader();
                    case LEADER_COMMENT -> false;
                };
    }

    boolean readHelp() {
        return reads() || by.is(review.terms().menteeId()) || isLeader();
    }

    private boolean reads() {
        boolean party = by.is(review.terms().mentorId()) || by.is(review.terms().menteeId()) || isLeader();
        return review instanceof Review.Finalised || (by.hasRole("organiser") && !party);
    }

    private boolean isLeader() {
        String leader = review.terms().leaderId();
        return leader != null && by.is(leader);
    }
}

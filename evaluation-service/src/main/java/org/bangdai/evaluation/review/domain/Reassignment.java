package org.bangdai.evaluation.review.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has followed in a post writes the comments that are still owed. Where nobody has, or somebody who takes another part in the review, they stay with the person they
 * were assigned to; what is handed in stays as it is.
 */
final class Reassignment {

    private Reassignment() {}

    static Decision<Review> of(Review.Open review, Appraisers present) {
        Terms terms = review.terms();
        Assignment assigned = terms.assigned();
        if (assigned == null) {
            return Decision.change(review);
        }
        String head = successor(review, Part.UNIT_COMMENT, present.unitHeadId());
        String leader = successor(review, Part.LEADER_COMMENT, present.leaderId());
        if (head != null && head.equals(leader)) {
            return Decision.change(review);
        }
        Terms next = terms.assigned(assigned.reassigning(head, leader));
        List<Event> events = new ArrayList<>();
        for (Part part : List.of(Part.UNIT_COMMENT, Part.LEADER_COMMENT)) {
            String before = terms.author(part);
            if (before != null && !Objects.equals(before, next.author(part))) {
                events.add(ReviewEvent.reassigned(next, part, before));
            }
        }
        return events.isEmpty()
                ? Decision.change(review)
                : new Decision.Change<>(review.with(next, review.parts()), events);
    }

    /** Who is to write that comment now; null where nobody is asked for it. */
    private static @Nullable String successor(Review.Open review, Part part, @Nullable String present) {
        String before = review.terms().author(part);
        boolean stays = before == null
                || present == null
                || review.parts().has(part)
                || present.equals(review.terms().menteeId())
                || present.equals(review.terms().mentorId());
        return stays ? before : present;
    }
}

package org.bangdai.evaluation.board.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One pairing's month, as it goes onto a board.
 *
 * @param division where the pairing belongs: the board's or below
 * @param category the mentee's (干部类别); null where it is not known
 * @param score null while the review is open
 * @param incomplete whether something that was owed never came
 * @param onTime whether every part came in time
 */
public record Entry(
        String reviewId,
        String pairingId,
        String mentorId,
        String menteeId,
        @Nullable String leaderId,
        String division,
        @Nullable String category,
        @Nullable BigDecimal score,
        boolean incomplete,
        boolean onTime) {

    /** Whom it concerns. */
    public SortedSet<String> persons() {
        SortedSet<String> persons = new TreeSet<>(List.of(mentorId, menteeId));
        if (leaderId != null) {
            persons.add(leaderId);
        }
        return persons;
    }

    boolean isComplete() {
        return score != null && !incomplete;
    }
}

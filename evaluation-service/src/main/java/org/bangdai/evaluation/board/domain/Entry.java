package org.bangdai.evaluation.board.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One pairing's month, as it goes onto a board.
 *
 * @param leaderId null where none is asked for a comment
 * @param unitHeadId the same of the head of the unit, and of entries of an older version of the software
 * @param division where the pairing belongs: the board's or below
 * @param category as which the mentee was reviewed (干部类别), or else is known; null where neither is known
 * @param score null while the review is open, and where nothing could be measured
 * @param incomplete whether something that was owed never came, or nothing could be measured
 * @param onTime whether every part came in time
 */
public record Entry(
        String reviewId,
        String pairingId,
        String mentorId,
        String menteeId,
        @Nullable String leaderId,
        @Nullable String unitHeadId,
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
        if (unitHeadId != null) {
            persons.add(unitHeadId);
        }
        return persons;
    }

    /** Whose result it is. */
    public boolean isOf(String person) {
        return person.equals(menteeId) || person.equals(mentorId);
    }

    boolean isOpen() {
        return score == null && !incomplete;
    }

    boolean isComplete() {
        return score != null && !incomplete;
    }
}

package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review is about and by when it is wanted.
 *
 * @param leaderId the leader in charge (分管领导) who comments; null where the mentee has none
 * @param from first day that counts: the month's, or the pairing's where it starts later
 * @param to last day that counts: the month's, or the pairing's where it ends earlier
 * @param dueOn the parts are wanted from the beginning of this day on
 */
public record Terms(
        String pairingId,
        String mentorId,
        String menteeId,
        @Nullable String leaderId,
        String division,
        YearMonth period,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn) {

    private static final int DAYS_OPEN = 10;

    /** One review for each pairing and period, whoever schedules it and however often. */
    public static String id(String pairingId, YearMonth period) {
        return pairingId + ":" + period;
    }

    public String reviewId() {
        return id(pairingId, period);
    }

    /** The last day on which a part is in time; with the day after it, what is missing is overdue. */
    public LocalDate closesOn() {
        return dueOn.plusDays(DAYS_OPEN - 1);
    }

    LocalDate overdueOn() {
        return dueOn.plusDays(DAYS_OPEN);
    }

    public List<String> participants() {
        List<String> persons = new ArrayList<>(List.of(mentorId, menteeId));
        if (leaderId != null) {
            persons.add(leaderId);
        }
        return List.copyOf(persons);
    }

    /** Who submits that part; null where nobody does, since the mentee has no leader in charge. */
    public @Nullable String author(Part part) {
        return switch (part) {
            case SELF_APPRAISAL -> menteeId;
            case STATEMENT -> mentorId;
            case LEADER_COMMENT -> leaderId;
        };
    }

    Instant dueAt() {
        return Days.begin(dueOn);
    }

    Instant overdueAt() {
        return Days.begin(overdueOn());
    }

    /** The same, pro-rated to an earlier last day, on which it is due at once. */
    Terms closing(LocalDate lastDay) {
        return new Terms(pairingId, mentorId, menteeId, leaderId, division, period, from, lastDay, lastDay);
    }
}

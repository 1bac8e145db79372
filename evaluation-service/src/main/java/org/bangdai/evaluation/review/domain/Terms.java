package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.jspecify.annotations.Nullable;

/**
 * What a review is about and by when it is wanted.
 *
 * @param leaderId the leader in charge (分管领导) as the pairing named them; null where it named none
 * @param period of which month, quarter or year, as {@link Period#text} says it
 * @param from first day that counts: the period's, or the pairing's where it starts later
 * @param to last day that counts: the period's, or the pairing's where it ends earlier
 * @param dueOn the parts are wanted from the beginning of this day on
 * @param assigned null until it falls due, and of reviews of an older version of the software
 */
public record Terms(
        String pairingId,
        String mentorId,
        String menteeId,
        @Nullable String leaderId,
        String division,
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        @Nullable Assignment assigned) {

    /** Of reviews without an assignment. */
    private static final int DAYS_OPEN = 10;

    /** One review for each pairing and period, whoever schedules it and however often. */
    public static String id(String pairingId, String period) {
        return pairingId + ":" + period;
    }

    public String reviewId() {
        return id(pairingId, period);
    }

    public Period span() {
        return Period.parse(period);
    }

    public Cycle cycle() {
        return span().cycle();
    }

    /** The last day on which a part is in time; with the day after it, what is missing is overdue. */
    public LocalDate closesOn() {
        return assigned == null ? dueOn.plusDays(DAYS_OPEN - 1L) : assigned.closesOn();
    }

    /** Whether a part was late before a reopening gave more time: that makes it punctual no more. */
    public boolean wasLate() {
        return assigned != null && assigned.isLate();
    }

    LocalDate overdueOn() {
        return closesOn().plusDays(1);
    }

    /** Who is concerned, and may see it. */
    public List<String> participants() {
        Set<String> persons = new LinkedHashSet<>(List.of(mentorId, menteeId));
        for (Part part : Part.values()) {
            String author = author(part);
            if (author != null) {
                persons.add(author);
            }
        }
        if (assigned != null) {
            assigned.delegations().values().forEach(it -> persons.add(it.to()));
        }
        return List.copyOf(persons);
    }

    /** Who submits that part; null where nobody does, since the mentee has no such superior. */
    public @Nullable String author(Part part) {
        return switch (part) {
            case SELF_APPRAISAL -> menteeId;
            case STATEMENT -> mentorId;
            case UNIT_COMMENT -> assigned == null ? null : assigned.unitHeadId();
            case LEADER_COMMENT -> assigned == null ? leaderId : assigned.leaderId();
        };
    }

    /** The author, or to whom the author has delegated it for that day. */
    public boolean mayHandIn(Part part, String person, LocalDate day) {
        return person.equals(author(part)) || (assigned != null && assigned.isDelegate(part, person, day));
    }

    public List<Part> owed() {
        List<Part> owed = new ArrayList<>();
        for (Part part : Part.values()) {
            if (author(part) != null) {
                owed.add(part);
            }
        }
        return owed;
    }

    Instant dueAt() {
        return Days.begin(dueOn);
    }

    Instant overdueAt() {
        return Days.begin(overdueOn());
    }

    /** The same, pro-rated to an earlier last day, on which it is due at once. */
    Terms closing(LocalDate lastDay) {
        return new Terms(pairingId, mentorId, menteeId, leaderId, division, period, from, lastDay, lastDay, assigned);
    }

    /** To whom a comment was delegated that another wrote takes part no more. */
    Terms settled(Parts parts) {
        return assigned == null || assigned.delegations().isEmpty() ? this : assigned(assigned.settled(parts));
    }

    Terms assigned(Assignment next) {
        return new Terms(pairingId, mentorId, menteeId, leaderId, division, period, from, to, dueOn, next);
    }
}

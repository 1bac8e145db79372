package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.jspecify.annotations.Nullable;

/**
 * What evaluation keeps of a pairing, and how far its reviews are planned. A period is planned when the one before it begins, so that the present one and
 * the next are always there; a past one at once. When the pairing ends, its plan is gone through once more from the period in which it ended.
 *
 * @param lastDay of the term: as agreed, or earlier where it has ended
 * @param next the period to plan next
 * @param through the last period to plan
 * @param turnsAt when {@code next} is to be planned; null when all is planned
 */
public record PairingTerm(
        String pairingId,
        String mentorId,
        String menteeId,
        @Nullable String leaderId,
        String division,
        LocalDate startsOn,
        LocalDate lastDay,
        boolean ended,
        YearMonth next,
        YearMonth through,
        @Nullable Instant turnsAt) {

    /** Who and where. */
    public record Bond(
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division) {}

    public static PairingTerm starting(Bond bond, LocalDate startsOn, LocalDate endsOn) {
        YearMonth first = YearMonth.from(startsOn);
        return new PairingTerm(
                bond.pairingId(),
                bond.mentorId(),
                bond.menteeId(),
                bond.leaderId(),
                bond.division(),
                startsOn,
                endsOn,
                false,
                first,
                YearMonth.from(endsOn),
                monthBefore(first));
    }

    /**
     * An emergency's, of days or weeks: it owes no monthly review, but its activities are known. As one that is over and planned to its end, whenever
     * it does end.
     */
    public static PairingTerm withoutReviews(Bond bond, LocalDate startsOn, LocalDate endsOn) {
        PairingTerm term = starting(bond, startsOn, endsOn);
        return term.with(endsOn, true, term.through.plusMonths(1), term.through, null);
    }

    /**
     * It has ended with that day. Planning begins anew in that day's period and goes through the one that someone who has not heard of the end may be
     * planning at this moment. The first end counts.
     */
    public PairingTerm endedOn(LocalDate day) {
        if (ended) {
            return this;
        }
        LocalDate last = day.isBefore(lastDay) ? day : lastDay;
        YearMonth first = YearMonth.from(last.isBefore(startsOn) ? startsOn : last);
        YearMonth underWay = next.isBefore(through) ? next : through;
        return with(
                last,
                true,
                first.isBefore(next) ? first : next,
                first.isBefore(underWay) ? underWay : first,
                Instant.EPOCH);
    }

    public boolean isToPlan(Instant now) {
        return turnsAt != null && !now.isBefore(turnsAt);
    }

    /** The quarter in whose last month, or at whose end, its review is planned too, if its division holds such. */
    public Period quarter() {
        return Period.of(Cycle.QUARTERLY, next.atDay(1));
    }

    /**
     * The reviews of the periods that are to be planned with {@code next}, as the term is known now: of the month, and of each longer period that ends with it. Of a
     * pairing that has ended all periods that contain it, since any of them may have been planned by someone who had not heard of the end.
     *
     * @param cycles that are held
     */
    public List<Review> planned(Set<Cycle> cycles) {
        List<Review> reviews = new ArrayList<>();
        for (Cycle cycle : Cycle.values()) {
            Period period = Period.of(cycle, next.atDay(1));
            boolean last = YearMonth.from(period.last()).equals(next) || next.equals(through);
            if (cycles.contains(cycle) && (last || ended)) {
                reviews.add(review(period));
            }
        }
        return reviews;
    }

    private Review review(Period period) {
        LocalDate from = later(period.first(), startsOn);
        LocalDate end = period.last();
        Terms whole = terms(period, from, end);
        if (lastDay.isBefore(from)) {
            return new Review.Withdrawn(whole);
        }
        if (!lastDay.isBefore(end)) {
            return Review.Scheduled.of(whole);
        }
        return Review.Scheduled.of(ended ? whole.closing(lastDay) : terms(period, from, lastDay));
    }

    private Terms terms(Period period, LocalDate from, LocalDate to) {
        return new Terms(
                pairingId, mentorId, menteeId, leaderId, division, period.text(), from, to, to.plusDays(1), null);
    }

    /** {@code next} is there: on to the one after it. */
    public PairingTerm afterPlanning() {
        YearMonth following = next.plusMonths(1);
        if (following.isAfter(through)) {
            return with(lastDay, ended, following, through, null);
        }
        return with(lastDay, ended, following, through, ended ? Instant.EPOCH : monthBefore(following));
    }

    private PairingTerm with(LocalDate last, boolean over, YearMonth to, YearMonth end, @Nullable Instant at) {
        return new PairingTerm(pairingId, mentorId, menteeId, leaderId, division, startsOn, last, over, to, end, at);
    }

    private static Instant monthBefore(YearMonth period) {
        return Days.begin(period.minusMonths(1).atDay(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

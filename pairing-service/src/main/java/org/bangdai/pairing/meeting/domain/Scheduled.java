package org.bangdai.pairing.meeting.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Stands in both sides' days, but for the dates that were cancelled.
 *
 * @param unsettled true while it is still to be looked whether the pairing had ended before this was written; null from then on
 */
public record Scheduled(
        Details details,
        List<Occurrence> occurrences,
        @Nullable Boolean unsettled) implements Meeting {

    private static final String PAIRING_ENDED = "结对已结束 (the pairing has ended)";

    public Scheduled {
        occurrences = List.copyOf(occurrences);
    }

    @Override
    public @Nullable String intent() {
        return isUnsettled() ? Booking.INTENT : null;
    }

    public boolean isUnsettled() {
        return unsettled != null && unsettled;
    }

    /** The pairing had not ended. */
    public Decision<Meeting> settled() {
        return Decision.change(new Scheduled(details, occurrences, null));
    }

    /** The pairing has ended: what is still to come is off. */
    public Decision<Meeting> pairingEnded(String actor, Instant now) {
        Scheduled settled = new Scheduled(details, occurrences, null);
        return isStillToCome(now) ? settled.cancel(null, PAIRING_ENDED, actor, now) : Decision.change(settled);
    }

    /** Whether any date has not begun. */
    public boolean isStillToCome(Instant now) {
        return occurrences.stream()
                .anyMatch(it -> !it.cancelled() && it.startsAt().isAfter(now));
    }

    /** @param number of the date; null for all that have not begun */
    public Decision<Meeting> cancel(@Nullable Integer number, String reason, String actor, Instant now) {
        Predicate<Occurrence> chosen = it -> number == null || it.number() == number;
        if (occurrences.stream().noneMatch(chosen)) {
            return Decision.refuse(new MeetingRefusal.NoSuchDate(occurrences.size()));
        }
        if (occurrences.stream().filter(chosen).allMatch(Occurrence::cancelled)) {
            return Decision.change(this);
        }
        Predicate<Occurrence> coming = it -> !it.cancelled() && it.startsAt().isAfter(now);
        if (occurrences.stream().filter(chosen).noneMatch(coming)) {
            return Decision.refuse(new MeetingRefusal.Begun());
        }
        return Decision.change(
                with(chosen.and(coming), Occurrence::cancel), MeetingEvents.cancelled(details, number, reason, actor));
    }

    /** @param person who says so, of themselves */
    public Decision<Meeting> attend(int number, String person, Instant now) {
        if (!details.isParty(person)) {
            return Decision.refuse(new MeetingRefusal.NotAParty());
        }
        if (number < 1 || number > occurrences.size()) {
            return Decision.refuse(new MeetingRefusal.NoSuchDate(occurrences.size()));
        }
        Occurrence occurrence = occurrences.get(number - 1);
        if (occurrence.cancelled()) {
            return Decision.refuse(new MeetingRefusal.Cancelled());
        }
        if (now.isBefore(occurrence.startsAt())) {
            return Decision.refuse(new MeetingRefusal.NotBegun());
        }
        if (occurrence.attended().contains(person)) {
            return Decision.change(this);
        }
        return Decision.change(
                with(it -> it.number() == number, it -> it.attendedBy(person)),
                MeetingEvents.attended(details, number, person));
    }

    private Scheduled with(Predicate<Occurrence> which, UnaryOperator<Occurrence> change) {
        return new Scheduled(
                details,
                occurrences.stream()
                        .map(it -> which.test(it) ? change.apply(it) : it)
                        .toList(),
                unsettled);
    }
}

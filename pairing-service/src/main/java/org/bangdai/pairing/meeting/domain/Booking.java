package org.bangdai.pairing.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Is looking for clashes. Of two that look at the same time, the one with the lower id goes first. */
public record Booking(Details details, List<Occurrence> occurrences) implements Meeting {

    public static final String INTENT = "book";

    public Booking {
        occurrences = List.copyOf(occurrences);
    }

    /** What is asked for. @param minutes of each */
    public record Wish(
            Instant startsAt,
            int minutes,
            @Nullable String place,
            @Nullable Recurrence recurrence) {}

    public static Decision<Meeting> open(
            String meetingId, Pairing pairing, Wish wish, String actor, Instant now, ZoneId zone) {
        if (!(pairing instanceof Running active)) {
            return Decision.refuse(new MeetingRefusal.NotActive());
        }
        if (!wish.startsAt().isAfter(now)) {
            return Decision.refuse(new MeetingRefusal.InThePast());
        }
        // Also keeps dates out that no calendar can hold.
        Instant end = active.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        if (wish.startsAt().isAfter(end)) {
            return Decision.refuse(new MeetingRefusal.AfterTerm(active.endsOn()));
        }
        List<Occurrence> occurrences = occurrences(wish, zone);
        if (occurrences.getLast().endsAt().isAfter(end)) {
            return Decision.refuse(new MeetingRefusal.AfterTerm(active.endsOn()));
        }
        Terms terms = active.terms();
        Details details = new Details(
                meetingId,
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.division(),
                wish.startsAt(),
                occurrences.getLast().endsAt(),
                wish.minutes(),
                wish.place(),
                wish.recurrence(),
                actor);
        return Decision.change(new Booking(details, occurrences));
    }

    private static List<Occurrence> occurrences(Wish wish, ZoneId zone) {
        Recurrence recurrence = wish.recurrence();
        Duration length = Duration.ofMinutes(wish.minutes());
        return IntStream.range(0, recurrence == null ? 1 : recurrence.times())
                .mapToObj(index -> {
                    Instant start = recurrence == null ? wish.startsAt() : recurrence.at(wish.startsAt(), index, zone);
                    return new Occurrence(index + 1, start, start.plus(length), false, List.of());
                })
                .toList();
    }

    @Override
    public String intent() {
        return INTENT;
    }

    /** Whether this one has to make way for the other while both are still looking. */
    public boolean yieldsTo(Meeting other) {
        return other instanceof Booking && other.details().meetingId().compareTo(details.meetingId()) < 0;
    }

    public Decision<Meeting> clashes(Clash clash) {
        return Decision.change(new Clashing(details, occurrences, clash));
    }

    public Decision<Meeting> scheduled() {
        return Decision.change(new Scheduled(details, occurrences, true), MeetingEvents.scheduled(details));
    }
}

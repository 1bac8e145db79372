package org.bangdai.pairing.meeting;

import java.time.Clock;
import java.util.List;
import org.bangdai.pairing.meeting.domain.Booking;
import org.bangdai.pairing.meeting.domain.Clash;
import org.bangdai.pairing.meeting.domain.Clashing;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.Scheduled;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries {@code Booking} on: looks for clashes, and schedules it where there is none. Everyone is inserted before they look, so of two at the same time at
 * least one sees the other: the one with the lower id puts the other off, unless that one is scheduled already; the other makes way. Once it is scheduled the
 * pairing is looked at again: what ended before is found here, and whatever ends later finds the meeting ({@link MeetingListener}).
 */
@Component
class BookMeeting implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("book");

    private final Meetings meetings;
    private final Pairings pairings;
    private final Clock clock;

    BookMeeting(Meetings meetings, Pairings pairings, Clock clock) {
        this.meetings = meetings;
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Meetings.COLLECTION;
    }

    @Override
    public String intent() {
        return Booking.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return book(SYSTEM, id);
    }

    /** @param by whose act the event names */
    Mono<Void> book(Caller by, String id) {
        return meetings.get(by, id)
                .flatMap(it -> it.state() instanceof Booking booking
                        ? clash(booking)
                                .flatMap(clash -> decide(by, id, List.of(clash)))
                                .switchIfEmpty(Mono.defer(() -> decide(by, id, List.of())))
                        : Mono.empty())
                .then(Mono.defer(() -> settle(id)));
    }

    private Mono<Void> settle(String id) {
        return meetings.get(SYSTEM, id)
                .map(it -> it.state())
                .ofType(Scheduled.class)
                .filter(Scheduled::isUnsettled)
                .flatMap(it -> pairings.get(SYSTEM, it.details().pairingId()))
                .flatMap(pairing -> meetings.update(SYSTEM, id, meeting -> {
                    if (!(meeting instanceof Scheduled scheduled) || !scheduled.isUnsettled()) {
                        return Decision.change(meeting);
                    }
                    return pairing.state().isOpen()
                            ? scheduled.settled()
                            : scheduled.pairingEnded(SYSTEM.actor(), clock.instant());
                }))
                .then();
    }

    private Mono<Meeting> decide(Caller by, String id, List<Clash> clash) {
        return meetings.update(by, id, meeting -> {
                    if (!(meeting instanceof Booking booking)) {
                        return Decision.change(meeting);
                    }
                    return clash.isEmpty() ? booking.scheduled() : booking.clashes(clash.getFirst());
                })
                .map(after -> after.state());
    }

    /** Empty where nothing stands against it. */
    private Mono<Clash> clash(Booking booking) {
        return Flux.fromIterable(booking.details().participants())
                .concatMap(person -> meetings.endingAfter(booking.details().from(), person))
                .filter(other -> !isSame(booking, other))
                .concatMap(other ->
                        Mono.justOrEmpty(booking.clash(other)).flatMap(clash -> contend(booking, other, clash)))
                .next();
    }

    private static boolean isSame(Meeting one, Meeting other) {
        return one.details().meetingId().equals(other.details().meetingId());
    }

    private Mono<Clash> contend(Booking booking, Meeting other, Clash clash) {
        return other instanceof Booking && !booking.yieldsTo(other)
                ? putOff(booking, other).filter(Scheduled.class::isInstance).map(late -> clash)
                : Mono.just(clash);
    }

    private Mono<Meeting> putOff(Booking first, Meeting other) {
        return meetings.update(
                        SYSTEM,
                        other.details().meetingId(),
                        meeting -> meeting instanceof Booking later
                                ? later.clash(first).map(later::clashes).orElseGet(() -> Decision.change(meeting))
                                : Decision.change(meeting))
                .map(after -> after.state())
                .filter(after -> !(after instanceof Clashing));
    }
}

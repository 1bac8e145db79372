package org.bangdai.pairing.meeting;

import java.time.Clock;
import java.util.function.Predicate;
import org.bangdai.pairing.meeting.domain.Booking;
import org.bangdai.pairing.meeting.domain.Clashing;
import org.bangdai.pairing.meeting.domain.Details;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.MeetingRefusal;
import org.bangdai.pairing.meeting.domain.Scheduled;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Schedules a pairing's meetings, cancels them, and takes down who was there. Each may be repeated. */
@Component
class ArrangeMeeting {

    private final Meetings meetings;
    private final Pairings pairings;
    private final BookMeeting book;
    private final Clock clock;

    ArrangeMeeting(Meetings meetings, Pairings pairings, BookMeeting book, Clock clock) {
        this.meetings = meetings;
        this.pairings = pairings;
        this.book = book;
        this.clock = clock;
    }

    Mono<Stored<Meeting>> schedule(Caller by, CommandId command, String pairingId, Booking.Wish wish) {
        String id = command.value();
        return meetings.find(by, id)
                .switchIfEmpty(Mono.defer(() -> open(by, id, pairingId, wish)))
                .then(book.book(by, id))
                .then(meetings.get(by, id))
                .flatMap(it -> it.state() instanceof Clashing clashing
                        ? Mono.error(new RefusedException(new MeetingRefusal.Taken(clashing.clash())))
                        : Mono.just(it));
    }

    private Mono<Stored<Meeting>> open(Caller by, String id, String pairingId, Booking.Wish wish) {
        return pairings.get(by, pairingId)
                .filter(pairing -> mayArrange(by, pairing.state().terms().division(), pairing.state()::isParty))
                .switchIfEmpty(Mono.error(() -> new RefusedException(new MeetingRefusal.NotAParty())))
                .flatMap(pairing -> insert(
                        by, Booking.open(id, pairing.state(), wish, by.actor(), clock.instant(), clock.getZone())))
                .onErrorResume(AlreadyExistsException.class, repeated -> meetings.get(by, id));
    }

    private Mono<Stored<Meeting>> insert(Caller by, Decision<Meeting> decision) {
        return switch (decision) {
            case Decision.Refused<Meeting> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Meeting> yes -> meetings.insert(by, yes.next());
        };
    }

    /** @param number the date's; null for all that are to come */
    Mono<Stored<Meeting>> cancel(
            Caller by, String pairingId, String meetingId, @Nullable Integer number, String reason) {
        return ofPairing(by, pairingId, meetingId)
                .then(meetings.update(by, meetingId, it -> cancelled(by, it, number, reason)));
    }

    private Decision<Meeting> cancelled(Caller by, Meeting meeting, @Nullable Integer number, String reason) {
        Details details = meeting.details();
        if (!mayArrange(by, details.division(), details::isParty)) {
            return Decision.refuse(new MeetingRefusal.NotAParty());
        }
        return meeting instanceof Scheduled scheduled
                ? scheduled.cancel(number, reason, by.actor(), clock.instant())
                : Decision.refuse(new MeetingRefusal.Cancelled());
    }

    /** One of the two, or an organiser of their division; others who see the pairing only read. */
    private static boolean mayArrange(Caller by, String division, Predicate<String> isParty) {
        String person = by.person();
        return person != null && isParty.test(person) || AsOrganiser.may(by, division, isParty);
    }

    Mono<Stored<Meeting>> attend(Caller by, String pairingId, String meetingId, int number) {
        String person = by.person() == null ? "" : by.person();
        return ofPairing(by, pairingId, meetingId)
                .then(meetings.update(
                        by,
                        meetingId,
                        it -> it instanceof Scheduled scheduled
                                ? scheduled.attend(number, person, clock.instant())
                                : Decision.refuse(new MeetingRefusal.Cancelled())));
    }

    private Mono<Stored<Meeting>> ofPairing(Caller by, String pairingId, String meetingId) {
        return meetings.get(by, meetingId)
                .filter(it -> it.state().details().pairingId().equals(pairingId))
                .filter(it -> it.state() instanceof Scheduled)
                .switchIfEmpty(Mono.error(() -> new NotFoundException(Meetings.COLLECTION, meetingId)));
    }
}

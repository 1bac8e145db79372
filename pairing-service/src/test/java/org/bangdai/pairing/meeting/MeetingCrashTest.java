package org.bangdai.pairing.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.meeting.domain.Booking;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.MeetingRefusal;
import org.bangdai.pairing.meeting.domain.Occurrence;
import org.bangdai.pairing.meeting.domain.Scheduled;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A crash before and after every write of a booking, and many bookings at once: nobody is ever in two places. */
@CutOffService
class MeetingCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int MANY = 64;

    @Autowired
    ArrangeMeeting arrange;

    @Autowired
    BookMeeting book;

    @Autowired
    Meetings meetings;

    @Autowired
    Pairings pairings;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    private final String mentor = id();

    private String pairing() {
        String pairing = id();
        Terms terms =
                new Terms(pairing, mentor, "师", id(), "徒", Role.FIELD, "330523205", "leader", "33-v1", 12, "o", null);
        pairings.start(SYSTEM, new Successor(terms, "seat"), LocalDate.now(clock))
                .block(SOON);
        return pairing;
    }

    private Mono<Stored<Meeting>> book(CommandId command, String pairing, Instant at) {
        return arrange.schedule(SYSTEM, command, pairing, new Booking.Wish(at, 60, null, null));
    }

    private Instant inDays(int days) {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(days));
    }

    private boolean isScheduled(CommandId command) {
        return meetings.get(SYSTEM, command.value()).block(SOON).state() instanceof Scheduled;
    }

    private void isSettled(CommandId command) {
        Stored<Meeting> found = meetings.find(SYSTEM, command.value()).block(SOON);
        List<Long> published = ((RecordingPublisher) publisher).sequences(command.value());
        if (found == null) {
            assertThat(published).isEmpty();
        } else {
            assertThat(found.state()).isInstanceOf(Scheduled.class);
            assertThat(found.state().intent()).isNull();
            assertThat(published).containsExactly(1L);
        }
    }

    @Test
    void whatWasCutOffIsBookedByARetryOrBySweepersOrNotAtAll() throws Exception {
        String pairing = pairing();
        int[] day = {1};
        int points = CRASH.everyPoint(point -> {
            CommandId swept = new CommandId(id());
            Instant at = inDays(day[0]++);
            CRASH.during(point, () -> book(swept, pairing, at).block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> isSettled(swept));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> book(swept, pairing, at).block(SOON));
            await().atMost(SOON).untilAsserted(() -> isSettled(swept));
            assertThat(isScheduled(swept)).isTrue();
        });
        assertThat(points).isGreaterThan(3);
    }

    /** The pairing ends, and what is to come of it is cancelled, while a booking is between its insertion and its being scheduled. */
    @Test
    void aMeetingThatIsScheduledAfterItsPairingEndedIsOffAtOnce() {
        String pairing = pairing();
        String id = id();
        Pairing running = pairings.get(SYSTEM, pairing).block(SOON).state();
        Booking.Wish wish = new Booking.Wish(inDays(1), 60, null, null);
        Decision<Meeting> opened = Booking.open(id, running, wish, "o", clock.instant(), clock.getZone());
        pairings.update(SYSTEM, pairing, it -> ((Active) it).complete(LocalDate.now(clock)))
                .block(SOON);
        meetings.insert(SYSTEM, ((Decision.Change<Meeting>) opened).next()).block(SOON);
        book.drive(id).block(SOON);
        assertThat(meetings.get(SYSTEM, id).block(SOON).state()).isInstanceOfSatisfying(Scheduled.class, it -> {
            assertThat(it.occurrences()).allMatch(Occurrence::cancelled);
            assertThat(it.intent()).isNull();
        });
    }

    @Test
    void oneOfSixtyFourBookingsGetsTheHour() {
        List<String> apart = Flux.range(0, 8).map(i -> pairing()).collectList().block(SOON);
        Instant at = inDays(1);
        List<String> booked = Flux.range(0, MANY)
                .flatMap(
                        i -> book(new CommandId(id()), apart.get(i % apart.size()), at.plusSeconds(i))
                                .map(Stored::id)
                                .onErrorResume(RefusedException.class, refused -> {
                                    assertThat(refused.refusal()).isInstanceOf(MeetingRefusal.Taken.class);
                                    return Mono.empty();
                                }),
                        MANY)
                .collectList()
                .block(Duration.ofMinutes(1));
        assertThat(booked).hasSize(1);
    }
}

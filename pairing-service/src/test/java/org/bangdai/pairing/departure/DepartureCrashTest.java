package org.bangdai.pairing.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.PoolFixtures;
import org.bangdai.pairing.departure.domain.Departure;
import org.bangdai.pairing.followup.FollowUps;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.ProposePairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of what follows a departure: nothing is lost, nothing is started twice. */
@CutOffService
class DepartureCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    WatchDepartures watch;

    @Autowired
    Departures departures;

    @Autowired
    FollowUps followUps;

    @Autowired
    Persons persons;

    @Autowired
    Mentors mentors;

    @Autowired
    RegisterMentee register;

    @Autowired
    ProposePairing propose;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    /** A mentor with a pairing, of whom the personnel system says that they have retired. */
    private final class Retirement {

        private final String mentor = id();
        private final String mentee = id();
        private final String pairing = id();

        Retirement() {
            LocalDate today = LocalDate.now(clock);
            mentors.insert(SYSTEM, appointed(mentor, 1), new MentorConfirmed(mentor, "330523205", "ORGANISATION", 1))
                    .then(mentors.seats().open(mentor, Mentors.SEATS, 1))
                    .then(register.register(SYSTEM, graduate(mentee, today.minusYears(1))))
                    .then(propose.propose(SYSTEM, new CommandId(pairing), mentor, mentee, Role.PRIMARY))
                    .then(persons.register(
                            SYSTEM,
                            new Registration(PoolFixtures.veteran(mentor), PersonFixtures.ZHOU, "13812341234", null)))
                    .then(persons.stand(SYSTEM, mentor, new Standing(Standing.Kind.RETIRED, today, 1)))
                    .block(SOON);
        }

        /** As the event and, after the quiet time, the sweep do. */
        void told() {
            Instant later = clock.instant().plus(Duration.ofHours(1));
            watch.watch(mentor).block(SOON);
            watch.dueBuckets(later)
                    .distinct()
                    .collectList()
                    .flatMapIterable(buckets -> buckets)
                    .concatMap(bucket -> watch.sweep(bucket, later))
                    .blockLast(SOON);
        }

        void isFollowedOnce() {
            assertThat(departures.get(mentor).block(SOON).state())
                    .isInstanceOfSatisfying(
                            Departure.Gone.class, it -> assertThat(it.number()).isEqualTo(1));
            assertThat(mentors.get(SYSTEM, mentor).block(SOON).state())
                    .isInstanceOfSatisfying(
                            ForRemoval.class, it -> assertThat(it.intent()).isNull());
            assertThat(((RecordingPublisher) publisher).sequences(mentor)).containsExactly(1L, 2L);
            assertThat(followUps
                            .open(FollowUp.Kind.DECIDE_REMOVAL, mentor)
                            .collectList()
                            .block(SOON))
                    .hasSize(1);
            assertThat(followUps
                            .open(FollowUp.Kind.REPAIR_OR_END, pairing)
                            .collectList()
                            .block(SOON))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasCutOffIsFinishedBySweepersOrByTheEventThatComesAgain() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Retirement retirement = new Retirement();
            CRASH.during(point, retirement::told);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                boolean begun = departures
                        .get(retirement.mentor)
                        .map(it -> !(it.state() instanceof Departure.Present))
                        .onErrorReturn(false)
                        .block(SOON);
                if (!begun) {
                    retirement.told();
                }
                retirement.isFollowedOnce();
            });
        });
        assertThat(points).isGreaterThan(8);
    }
}

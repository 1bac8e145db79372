package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.ConsentToPairing;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ProposePairing;
import org.bangdai.pairing.pairing.ProposePairing.Offer;
import org.bangdai.pairing.pairing.ceremony.domain.Cancelled;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.pairing.pairing.ceremony.domain.Held;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.emergency.StartEmergency;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.testing.LocalParts;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A crash before and after every write of an emergency, of a next choice and of a ceremony: each ends as it would have without one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bangdai.work.interval=100ms",
            "bangdai.work.lease=200ms",
            "bangdai.intent.stale=100ms",
            "bangdai.relay.overdue=100ms"
        })
@ContextConfiguration(initializers = {LocalParts.class, BeginningsCrashTest.Cut.class})
@Import(BeginningsCrashTest.Recorded.class)
@DirtiesContext
class BeginningsCrashTest {

    private static final CrashPoints CRASH = CrashPoints.before(TestMongo.uri(), "eventProgress", "audit");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Caller ORGANISER = new Caller(
            "person:o", "o", "app", Set.of("organiser"), "330523", "ORGANISATION", new Scope.Within("330523"));

    static final class Cut implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("cut", Map.of("spring.mongodb.uri", CRASH.uri())));
        }
    }

    @TestConfiguration
    static class Recorded {
        @Bean
        @Primary
        RecordingPublisher recordingPublisher() {
            return new RecordingPublisher();
        }
    }

    @AfterAll
    static void mend() {
        CRASH.close();
    }

    @Autowired
    ProposePairing propose;

    @Autowired
    ConsentToPairing consent;

    @Autowired
    StartEmergency emergency;

    @Autowired
    HoldCeremony ceremony;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Pairings pairings;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    RegisterMentee register;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    private String mentor(int capacity) {
        String id = id();
        mentors.insert(SYSTEM, appointed(id, capacity), new MentorConfirmed(id, "330523205", "ORGANISATION", 1))
                .then(mentors.seats().open(id, Mentors.SEATS, capacity))
                .then(mentors.seats().open(id, Mentors.EMERGENCY_SEATS, capacity))
                .block(SOON);
        return id;
    }

    private String mentee() {
        String id = id();
        register.register(SYSTEM, graduate(id, LocalDate.now(clock).minusYears(1)))
                .block(SOON);
        return id;
    }

    @Nullable
    private Pairing state(String id) {
        return pairings.find(SYSTEM, id).map(Stored::state).block(SOON);
    }

    private List<Long> published(String id) {
        return ((RecordingPublisher) publisher).sequences(id);
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    /** A command that may be given again, and how to see that it was obeyed or that nothing happened. */
    private interface Case {
        void command();

        void isDone();

        boolean neverBegan();
    }

    private interface Preparation {
        Case prepare();
    }

    /** Cut off at each of its writes: the retry finishes it, and the sweepers do without. */
    private static int eachWayEndsWell(Preparation preparation) throws Exception {
        CRASH.everyPoint(point -> {
            Case it = preparation.prepare();
            CRASH.during(point, it::command);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                if (!it.neverBegan()) {
                    it.isDone();
                }
            });
        });
        return CRASH.everyPoint(point -> {
            Case it = preparation.prepare();
            CRASH.during(point, it::command);
            await().atMost(SOON).ignoreExceptions().untilAsserted(it::command);
            await().atMost(SOON).ignoreExceptions().untilAsserted(it::isDone);
        });
    }

    private final class Emergency implements Case {

        private final String mentor = mentor(1);
        private final String mentee = mentee();
        private final CommandId command = new CommandId(id());

        @Override
        public void command() {
            emergency.start(ORGANISER, command, mentor, mentee, "台风").block(SOON);
        }

        @Override
        public boolean neverBegan() {
            return state(command.value()) == null;
        }

        @Override
        public void isDone() {
            assertThat(state(command.value()))
                    .isInstanceOfSatisfying(
                            Provisional.class,
                            it -> assertThat(mentors.seated(mentor).block(SOON)).containsExactly(it.seat()));
            assertThat(mentees.primary(mentee).block(SOON)).isNull();
            assertThat(published(command.value())).containsExactly(1L);
        }
    }

    @Test
    void anEmergency() throws Exception {
        assertThat(eachWayEndsWell(Emergency::new)).isGreaterThan(5);
    }

    @Test
    void anEmergencyWithoutASeatComesToNothing() throws Exception {
        CRASH.everyPoint(point -> {
            String mentor = mentor(0);
            String mentee = mentee();
            CommandId command = new CommandId(id());
            CRASH.during(
                    point,
                    () -> assertThatThrownBy(() -> emergency
                            .start(ORGANISER, command, mentor, mentee, "台风")
                            .block(SOON)));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                Pairing pairing = state(command.value());
                assertThat(pairing == null || pairing instanceof Lapsed && pairing.intent() == null)
                        .isTrue();
                assertThat(mentors.seated(mentor).block(SOON)).isEmpty();
                assertThat(published(command.value())).isEmpty();
            });
        });
    }

    private final class Refusal implements Case {

        private final String first = mentor(1);
        private final String second = mentor(1);
        private final String mentee = mentee();
        private final String pairing = id();

        Refusal() {
            propose.propose(
                            ORGANISER,
                            new CommandId(pairing),
                            new Offer(first, mentee, Role.PRIMARY, List.of(second), null))
                    .block(SOON);
        }

        @Override
        public void command() {
            consent.decline(person(first), pairing).block(SOON);
        }

        @Override
        public boolean neverBegan() {
            return state(pairing) instanceof Proposed;
        }

        @Override
        public void isDone() {
            assertThat(state(pairing)).isInstanceOfSatisfying(Lapsed.class, it -> {
                assertThat(it.intent()).isNull();
                String next = it.nextId();
                assertThat(next).isNotNull();
                assertThat(state(next))
                        .isInstanceOfSatisfying(
                                Proposed.class,
                                offered ->
                                        assertThat(offered.terms().mentorId()).isEqualTo(second));
                assertThat(mentees.primary(mentee).block(SOON)).isEqualTo(next);
                assertThat(published(next)).containsExactly(1L);
            });
            assertThat(pairings.ofMentee(SYSTEM, mentee, 10).collectList().block(SOON))
                    .hasSize(2);
            assertThat(published(pairing)).containsExactly(1L, 2L);
        }
    }

    @Test
    void aNextChoice() throws Exception {
        assertThat(eachWayEndsWell(Refusal::new)).isGreaterThan(10);
    }

    private final class LastRefusal implements Case {

        private final String mentor = mentor(1);
        private final String mentee = mentee();
        private final String pairing = id();

        LastRefusal() {
            propose.propose(ORGANISER, new CommandId(pairing), mentor, mentee, Role.PRIMARY)
                    .block(SOON);
        }

        @Override
        public void command() {
            consent.decline(person(mentor), pairing).block(SOON);
        }

        @Override
        public boolean neverBegan() {
            return state(pairing) instanceof Proposed;
        }

        @Override
        public void isDone() {
            assertThat(state(pairing))
                    .isInstanceOfSatisfying(
                            Lapsed.class, it -> assertThat(it.chain()).isEqualTo(Lapsed.Chain.EXHAUSTED));
            assertThat(mentees.primary(mentee).block(SOON)).isNull();
            assertThat(published(pairing)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void theLastChoice() throws Exception {
        assertThat(eachWayEndsWell(LastRefusal::new)).isGreaterThan(5);
    }

    /** Two pairings that are agreed, and one that is not. */
    private class Gathered implements Case {

        final String mentor = mentor(3);
        final List<String> pairs = List.of(id(), id());
        final String behind = id();
        final CommandId id = new CommandId(id());

        Gathered() {
            for (String pairing : List.of(pairs.getFirst(), pairs.getLast(), behind)) {
                propose.propose(ORGANISER, new CommandId(pairing), mentor, mentee(), Role.PRIMARY)
                        .block(SOON);
            }
        }

        void schedule() {
            HoldCeremony.Plan plan =
                    new HoldCeremony.Plan("结对仪式", "县委党校", clock.instant().plusSeconds(5), "传帮带");
            ceremony.schedule(ORGANISER, id, plan, List.of(pairs.getFirst(), pairs.getLast(), behind))
                    .block(SOON);
        }

        void agree() {
            for (String pairing : pairs) {
                consent.accept(person(mentor), pairing)
                        .then(consent.accept(person(state(pairing).terms().menteeId()), pairing))
                        .block(SOON);
            }
        }

        @Nullable
        Ceremony ceremony() {
            return ceremonies.find(SYSTEM, id.value()).map(Stored::state).block(SOON);
        }

        @Override
        public void command() {
            schedule();
        }

        @Override
        public boolean neverBegan() {
            return ceremony() == null;
        }

        @Override
        public void isDone() {
            assertThat(ceremony())
                    .isInstanceOfSatisfying(
                            Scheduled.class,
                            it -> assertThat(it.guests().pairings(Standing.JOINED))
                                    .hasSize(3));
            for (String pairing : pairs) {
                assertThat(state(pairing).terms().ceremonyId()).isEqualTo(id.value());
            }
            assertThat(published(id.value())).containsExactly(1L);
        }
    }

    @Test
    void aGathering() throws Exception {
        assertThat(eachWayEndsWell(Gathered::new)).isGreaterThan(5);
    }

    private final class Celebration extends Gathered {

        Celebration() {
            schedule();
            agree();
        }

        @Override
        public void command() {
            ceremony.celebrate(ORGANISER, id.value()).block(SOON);
        }

        @Override
        public boolean neverBegan() {
            return ceremony() instanceof Scheduled && state(pairs.getFirst()) instanceof Agreed;
        }

        @Override
        public void isDone() {
            assertThat(ceremony()).isInstanceOfSatisfying(Held.class, it -> {
                assertThat(it.guests().pairings(Standing.ACTIVATED)).containsExactlyElementsOf(pairs);
                assertThat(it.guests().pairings(Standing.LEFT_BEHIND)).containsExactly(behind);
            });
            for (String pairing : pairs) {
                assertThat(state(pairing)).isInstanceOf(Active.class);
                assertThat(published(pairing)).containsExactly(1L, 2L, 3L);
            }
            assertThat(state(behind).terms().ceremonyId()).isNull();
            assertThat(published(id.value())).containsExactly(1L, 2L);
            assertThat(mentors.seated(mentor).block(SOON)).hasSize(2);
        }
    }

    @Test
    void aCelebration() throws Exception {
        assertThat(eachWayEndsWell(Celebration::new)).isGreaterThan(8);
    }

    private final class Cancellation extends Gathered {

        Cancellation() {
            schedule();
            agree();
        }

        @Override
        public void command() {
            ceremony.cancel(ORGANISER, id.value(), "防汛").block(SOON);
        }

        @Override
        public boolean neverBegan() {
            return ceremony() instanceof Scheduled && state(pairs.getFirst()) instanceof Agreed;
        }

        @Override
        public void isDone() {
            assertThat(ceremony())
                    .isInstanceOfSatisfying(
                            Cancelled.class, it -> assertThat(it.released()).isTrue());
            for (String pairing : pairs) {
                assertThat(state(pairing)).isInstanceOf(Active.class);
                assertThat(published(pairing)).containsExactly(1L, 2L, 3L);
            }
            assertThat(state(behind)).isInstanceOf(Proposed.class);
            assertThat(state(behind).terms().ceremonyId()).isNull();
        }
    }

    @Test
    void aCancellation() throws Exception {
        assertThat(eachWayEndsWell(Cancellation::new)).isGreaterThan(8);
    }
}

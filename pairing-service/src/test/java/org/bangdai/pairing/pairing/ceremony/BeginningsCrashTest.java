package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import java.util.Map;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.testing.LocalParts;
import org.bangdai.platform.web.CommandId;
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
@Import({BeginningsCrashTest.Recorded.class, Beginnings.class})
@DirtiesContext
class BeginningsCrashTest {

    private static final CrashPoints CRASH = CrashPoints.before(TestMongo.uri(), "eventProgress", "audit");

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
    Beginnings with;

    private interface Preparation {
        BeginningCase prepare();
    }

    /** Cut off at each of its writes: the retry finishes it, and the sweepers do without. */
    private static int eachWayEndsWell(Preparation preparation) throws Exception {
        CRASH.everyPoint(point -> {
            BeginningCase it = preparation.prepare();
            CRASH.during(point, it::command);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                if (!it.neverBegan()) {
                    it.isDone();
                }
            });
        });
        return CRASH.everyPoint(point -> {
            BeginningCase it = preparation.prepare();
            CRASH.during(point, it::command);
            await().atMost(SOON).ignoreExceptions().untilAsserted(it::command);
            await().atMost(SOON).ignoreExceptions().untilAsserted(it::isDone);
        });
    }

    @Test
    void anEmergency() throws Exception {
        assertThat(eachWayEndsWell(() -> new EmergencyCase(with))).isGreaterThan(5);
    }

    @Test
    void anEmergencyWithoutASeatComesToNothing() throws Exception {
        CRASH.everyPoint(point -> {
            String mentor = with.mentor(0);
            String mentee = with.mentee();
            CommandId command = new CommandId(id());
            CRASH.during(
                    point,
                    () -> assertThatThrownBy(() -> with.emergency
                            .start(ORGANISER, command, mentor, mentee, "台风")
                            .block(SOON)));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                Pairing pairing = with.state(command.value());
                assertThat(pairing == null || pairing instanceof Lapsed && pairing.intent() == null)
                        .isTrue();
                assertThat(with.mentors.seated(mentor).block(SOON)).isEmpty();
                assertThat(with.published(command.value())).isEmpty();
            });
        });
    }

    @Test
    void aNextChoice() throws Exception {
        assertThat(eachWayEndsWell(() -> new NextChoiceCase(with))).isGreaterThan(10);
    }

    @Test
    void theLastChoice() throws Exception {
        assertThat(eachWayEndsWell(() -> new LastChoiceCase(with))).isGreaterThan(5);
    }

    @Test
    void aGathering() throws Exception {
        assertThat(eachWayEndsWell(() -> new GatheringCase(with))).isGreaterThan(5);
    }

    @Test
    void aCelebration() throws Exception {
        assertThat(eachWayEndsWell(() -> new CelebrationCase(with))).isGreaterThan(8);
    }

    @Test
    void aCancellation() throws Exception {
        assertThat(eachWayEndsWell(() -> new CancellationCase(with))).isGreaterThan(8);
    }
}

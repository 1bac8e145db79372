package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A crash before and after every write of an emergency, of a next choice and of a ceremony: each ends as it would have without one. */
@CutOffService
class BeginningsCrashTest {

    private final Beginnings with;

    /** Made here, not a bean: the context stays the one that all crash tests share. */
    @Autowired
    BeginningsCrashTest(AutowireCapableBeanFactory parts) {
        with = parts.createBean(Beginnings.class);
    }

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

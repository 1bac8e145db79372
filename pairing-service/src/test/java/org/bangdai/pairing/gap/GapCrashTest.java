package org.bangdai.pairing.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.PoolFixtures;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.gap.domain.Mark;
import org.bangdai.pairing.gap.domain.Measurement;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of a measurement: it is in the profile or was never made, and told of once. */
@CutOffService
class GapCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    MeasureGap measure;

    @Autowired
    Measurements measurements;

    @Autowired
    GapProfiles profiles;

    @Autowired
    RegisterMentee register;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    @Test
    void whatWasCutOffIsFoldedByARetryOrBySweepersOrNeverMade() throws Exception {
        int points = CRASH.everyPoint(point -> {
            String mentee = id();
            register.register(
                            SYSTEM,
                            PoolFixtures.graduate(mentee, LocalDate.now(clock).minusYears(1)))
                    .block(SOON);
            CommandId command = new CommandId(id());
            CRASH.during(point, () -> measure(command, mentee));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> isSettled(command, mentee));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> measure(command, mentee));
            await().atMost(SOON).untilAsserted(() -> isSettled(command, mentee));
            assertThat(profiles.find(SYSTEM, mentee).block(SOON)).isNotNull();
        });
        assertThat(points).isGreaterThan(4);
    }

    private void measure(CommandId command, String mentee) {
        measure.measure(SYSTEM, command, mentee, null, List.of(new Mark(Competence.WRITING, 1, 4)))
                .block(SOON);
    }

    private void isSettled(CommandId command, String mentee) {
        Stored<GapProfile> profile = profiles.find(SYSTEM, mentee).block(SOON);
        List<Long> published = ((RecordingPublisher) publisher).sequences(command.value());
        Stored<Measurement> made = measurements
                .get(SYSTEM, command.value())
                .onErrorComplete(org.bangdai.platform.store.NotFoundException.class)
                .block(SOON);
        if (made == null) {
            assertThat(profile).isNull();
            assertThat(published).isEmpty();
        } else {
            assertThat(made.state().intent()).isNull();
            assertThat(profile).isNotNull();
            assertThat(profile.state().gaps()).isEqualTo(Map.of(Competence.WRITING, 3));
            assertThat(published).containsExactly(1L);
        }
    }
}

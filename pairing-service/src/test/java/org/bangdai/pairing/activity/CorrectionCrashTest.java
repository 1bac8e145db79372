package org.bangdai.pairing.activity;

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
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Draft;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of a correction: never do both versions count, and never is neither there. */
@CutOffService
class CorrectionCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    RecordActivity record;

    @Autowired
    CorrectActivity correct;

    @Autowired
    Activities activities;

    @Autowired
    Pairings pairings;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    private final String mentor = id();
    private final String mentee = id();

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor"), "", null, new Scope.Own(id));
    }

    private String pairing() {
        String pairing = id();
        Terms terms =
                new Terms(pairing, mentor, "师", mentee, "徒", Role.FIELD, "330523205", "leader", "33-v1", 12, "o", null);
        pairings.start(SYSTEM, new Successor(terms, "seat"), LocalDate.now(clock))
                .block(SOON);
        return pairing;
    }

    private Draft draft(String topic) {
        return new Draft(Method.GUIDANCE, LocalDate.now(clock), "谈话", Map.of("topic", topic, "content", "x"));
    }

    private List<Long> published(String id) {
        return ((RecordingPublisher) publisher).sequences(id);
    }

    /** Either as it was, or superseded with its one successor there. */
    private void isSettled(String first, String second) {
        Activity old = activities.get(SYSTEM, first).block(SOON).state();
        Stored<Activity> next = activities.find(SYSTEM, second).block(SOON);
        assertThat(old.intent()).isNull();
        if (old.state() == Activity.State.CONFIRMED) {
            assertThat(next).isNull();
            assertThat(published(first)).containsExactly(1L, 2L);
        } else {
            assertThat(old.state()).isEqualTo(Activity.State.SUPERSEDED);
            assertThat(next.state().state()).isEqualTo(Activity.State.RECORDED);
            assertThat(published(first)).containsExactly(1L, 2L, 3L);
            assertThat(published(second)).containsExactly(1L);
        }
    }

    @Test
    void whatWasCutOffIsCorrectedByARetryOrBySweepersOrNotAtAll() throws Exception {
        String pairing = pairing();
        int points = CRASH.everyPoint(point -> {
            CommandId first = new CommandId(id());
            CommandId second = new CommandId(id());
            record.record(person(mentor), first, pairing, draft("DOUBTS"))
                    .then(record.confirm(person(mentee), pairing, first.value()))
                    .block(SOON);
            CRASH.during(
                    point,
                    () -> correct.correct(person(mentor), second, pairing, first.value(), draft("THEORY"))
                            .block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> isSettled(first.value(), second.value()));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> correct.correct(person(mentor), second, pairing, first.value(), draft("THEORY"))
                                    .block(SOON));
            await().atMost(SOON).untilAsserted(() -> isSettled(first.value(), second.value()));
            assertThat(activities.get(SYSTEM, first.value()).block(SOON).state().state())
                    .isEqualTo(Activity.State.SUPERSEDED);
        });
        assertThat(points).isGreaterThan(5);
    }
}

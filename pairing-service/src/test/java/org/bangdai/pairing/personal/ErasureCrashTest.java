package org.bangdai.pairing.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.util.List;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of an erasure: it never began, or the sweepers finish it. */
@CutOffService
class ErasureCrashTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    ErasePerson erase;

    @Autowired
    Erasures erasures;

    @Autowired
    Persons persons;

    @Autowired
    Mentees mentees;

    @Autowired
    RegisterMentee register;

    @Autowired
    EventPublisher publisher;

    private List<Long> published(String id) {
        return ((RecordingPublisher) publisher).sequences(id);
    }

    @Test
    void whereverItIsCutOffItNeverBeganOrIsFinished() throws Exception {
        int points = CRASH.everyPoint(point -> {
            String person = id();
            String erasure = id();
            PersonFacts facts = graduate(person).person();
            persons.register(SYSTEM, new Registration(facts, PersonFixtures.SHEN, "13812341234", null))
                    .then(register.register(SYSTEM, graduate(person)))
                    .block(SOON);
            CRASH.during(
                    point,
                    () -> erase.erase(SYSTEM, new CommandId(erasure), person, "本人申请")
                            .block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                var stored = erasures.find(SYSTEM, erasure).block(SOON);
                String name =
                        mentees.get(SYSTEM, person).block(SOON).state().person().name();
                if (stored == null) {
                    assertThat(name).isEqualTo(facts.name());
                    assertThat(persons.find(SYSTEM, person).block(SOON)).isEqualTo(facts);
                } else {
                    assertThat(stored.state().doneAt()).isNotNull();
                    assertThat(stored.state().name()).isNull();
                    assertThat(name).isEqualTo(PersonFacts.ERASED);
                    assertThat(persons.inClear(SYSTEM, person).block(SOON)).isNull();
                    assertThat(published(person)).startsWith(1L, 2L);
                    assertThat(published(erasure)).containsExactly(1L);
                }
            });
        });
        assertThat(points).isGreaterThan(10);
    }
}

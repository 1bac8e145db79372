package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of a transfer: the retry finishes it, or the sweepers finish or undo it. */
@CutOffService
class TransferCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ProposePairing propose;

    @Autowired
    ConsentToPairing consent;

    @Autowired
    TransferPairing transfer;

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

    /** A pairing, another mentor and the command that transfers the one to the other. */
    private final class Change {

        private final String from = id();
        private final String to = id();
        private final String mentee = id();
        private final String pairing = id();
        private final CommandId command = new CommandId(id());

        Change(int seatsOfNewMentor) {
            mentor(from, 1);
            mentor(to, seatsOfNewMentor);
            register.register(SYSTEM, graduate(mentee, LocalDate.now(clock).minusYears(1)))
                    .then(propose.propose(SYSTEM, new CommandId(pairing), from, mentee, Role.PRIMARY))
                    .then(consent.accept(person(from), pairing))
                    .then(consent.accept(person(mentee), pairing))
                    .block(SOON);
        }

        private void mentor(String id, int capacity) {
            mentors.insert(SYSTEM, appointed(id, capacity), new MentorConfirmed(id, "330523205", "ORGANISATION", 1))
                    .then(mentors.seats().open(id, Mentors.SEATS, capacity))
                    .block(SOON);
        }

        void transfer() {
            transfer.transfer(SYSTEM, command, pairing, to, "导师调离").block(SOON);
        }

        @Nullable
        Pairing state(String id) {
            return pairings.find(SYSTEM, id).map(Stored::state).block(SOON);
        }

        List<Long> published(String id) {
            return ((RecordingPublisher) publisher).sequences(id);
        }

        List<String> seats(String mentor) {
            return List.copyOf(mentors.seated(mentor).block(SOON));
        }

        /** Who holds the mentee's slots: PRIMARY and the mentor's. */
        Collection<String> slots() {
            return mentees.slots().holders(mentee).block(SOON).values();
        }

        void isDone() {
            assertThat(state(pairing)).isInstanceOfSatisfying(Ended.class, it -> {
                assertThat(it.outcome()).isEqualTo(Pairing.Outcome.TRANSFERRED);
                assertThat(it.intent()).isNull();
            });
            assertThat(state(command.value())).isInstanceOfSatisfying(Active.class, it -> {
                assertThat(seats(to)).containsExactly(it.seat());
                assertThat(slots()).containsExactlyInAnyOrder(command.value(), it.seat());
            });
            assertThat(seats(from)).isEmpty();
            assertThat(published(pairing)).containsExactly(1L, 2L, 3L);
            assertThat(published(command.value())).containsExactly(1L);
        }

        void isAsItWas() {
            assertThat(state(pairing))
                    .isInstanceOfSatisfying(
                            Active.class, it -> assertThat(seats(from)).containsExactly(it.seat()));
            assertThat(state(command.value())).isNull();
            assertThat(seats(to)).isEmpty();
            assertThat(slots()).filteredOn(pairing::equals).hasSize(2);
            assertThat(published(pairing)).containsExactly(1L, 2L);
        }

        /** Whatever the attempt has left of the new mentor's slot gives way. */
        void theTwoMayBePaired() {
            String field = id();
            propose.propose(SYSTEM, new CommandId(field), to, mentee, Role.FIELD)
                    .block(SOON);
            assertThat(slots()).containsExactlyInAnyOrder(pairing, pairing, field);
        }
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    @Test
    void theRetryOfATransferThatWasCutOffFinishesIt() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Change change = new Change(1);
            CRASH.during(point, change::transfer);
            await().atMost(SOON).ignoreExceptions().untilAsserted(change::transfer);
            await().atMost(SOON).untilAsserted(change::isDone);
        });
        assertThat(points).isGreaterThan(8);
    }

    @Test
    void withoutARetryTheSweepersFinishItOrItNeverBegan() throws Exception {
        CRASH.everyPoint(point -> {
            Change change = new Change(1);
            CRASH.during(point, change::transfer);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                if (change.state(change.pairing) instanceof Active) {
                    change.isAsItWas();
                } else {
                    change.isDone();
                }
            });
        });
    }

    @Test
    void aTransferToAFullMentorIsUndoneWhereverItWasCutOff() throws Exception {
        CRASH.everyPoint(point -> {
            Change change = new Change(0);
            CRASH.during(point, () -> assertThatThrownBy(change::transfer));
            await().atMost(SOON).ignoreExceptions().untilAsserted(change::isAsItWas);
            change.theTwoMayBePaired();
        });
    }
}

package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** A crash before and after every write of a pairing's way: the retry finishes it, or the sweepers leave nothing half done. */
@CutOffService
class PairingCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ProposePairing propose;

    @Autowired
    ConsentToPairing consent;

    @Autowired
    EndPairing end;

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

    /** Two persons and the command that pairs them. */
    private final class Couple {

        private final String mentor = id();
        private final String mentee = id();
        private final CommandId command = new CommandId(id());

        Couple() {
            mentors.insert(SYSTEM, appointed(mentor, 1), new MentorConfirmed(mentor, "330523205", "ORGANISATION", 1))
                    .then(mentors.seats().open(mentor, Mentors.SEATS, 1))
                    .then(register.register(
                            SYSTEM, graduate(mentee, LocalDate.now(clock).minusYears(1))))
                    .block();
        }

        void pair() {
            propose.propose(SYSTEM, command, mentor, mentee, Role.PRIMARY)
                    .then(consent.accept(person(mentor), command.value()))
                    .then(consent.accept(person(mentee), command.value()))
                    .block(SOON);
        }

        void pairAndPart() {
            pair();
            end.terminate(SYSTEM, command.value(), "工作调动").block(SOON);
        }

        Pairing state() {
            return pairings.find(SYSTEM, command.value()).map(Stored::state).block(SOON);
        }

        List<Long> published() {
            return ((RecordingPublisher) publisher).sequences(command.value());
        }

        List<String> seats() {
            return List.copyOf(mentors.seated(mentor).block(SOON));
        }

        /** Who holds the mentee's slots: PRIMARY and the mentor's. */
        List<String> slots() {
            return List.copyOf(mentees.slots().holders(mentee).block(SOON).values());
        }
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    @Test
    void theRetryOfACommandThatWasCutOffFinishesIt() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Couple couple = new Couple();
            CRASH.during(point, couple::pair);
            await().atMost(SOON).ignoreExceptions().untilAsserted(couple::pair);
            assertThat(couple.state()).isInstanceOfSatisfying(Active.class, it -> {
                assertThat(couple.seats()).containsExactly(it.seat());
                assertThat(couple.slots()).containsExactly(couple.command.value(), couple.command.value());
            });
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(couple.published()).containsExactly(1L, 2L));
        });
        assertThat(points).isGreaterThan(8);
    }

    @Test
    void withoutARetryTheSweepersLeaveNothingHalfDone() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Couple couple = new Couple();
            CRASH.during(point, couple::pairAndPart);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> settled(couple));
        });
        assertThat(points).isGreaterThan(12);
    }

    /** What a run without a crash could have left: the slots and the seat are held just as the state says. */
    private static void settled(Couple couple) {
        Pairing pairing = couple.state();
        if (pairing == null) {
            assertThat(couple.slots()).isEmpty();
            assertThat(couple.seats()).isEmpty();
            return;
        }
        assertThat(pairing.intent()).isNull();
        String id = couple.command.value();
        assertThat(couple.slots()).isEqualTo(pairing.isOpen() ? List.of(id, id) : List.of());
        if (pairing instanceof Active active) {
            assertThat(couple.seats()).containsExactly(active.seat());
        } else {
            assertThat(couple.seats()).isEmpty();
        }
        int events = switch (pairing) {
            case Proposed proposed -> 1;
            case Active active -> 2;
            case Ended ended -> 3;
            default -> throw new AssertionError(pairing);
        };
        assertThat(couple.published()).hasSize(events);
    }

    @Test
    void aLateWriterOfALostRaceIsHarmless() {
        Couple couple = new Couple();
        couple.pair();
        Mono<Void> again = Mono.when(
                propose.propose(SYSTEM, couple.command, couple.mentor, couple.mentee, Role.PRIMARY),
                consent.accept(person(couple.mentor), couple.command.value()));
        again.block(SOON);
        assertThat(couple.seats()).hasSize(1);
        assertThat(couple.published()).hasSize(2);
    }
}

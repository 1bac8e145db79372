package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangdai.pairing.PairingService;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whatever is asked for at the same time, nobody becomes the pupil of their own pupil. */
@PairingService
class LineageRacesTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Autowired
    ProposePairing propose;

    @Autowired
    ConsentToPairing consent;

    @Autowired
    TransferPairing transfer;

    @Autowired
    EndPairing end;

    @Autowired
    Pairings pairings;

    @Autowired
    Mentors mentors;

    @Autowired
    RegisterMentee register;

    @Autowired
    Clock clock;

    /** Somebody who may be a mentor and a mentee. */
    private String both() {
        String id = id();
        mentors.insert(SYSTEM, appointed(id, 20), new MentorConfirmed(id, "330523205", "ORGANISATION", 1))
                .then(mentors.seats().open(id, Mentors.SEATS, 20))
                .then(register.register(
                        SYSTEM, graduate(id, LocalDate.now(clock).minusYears(1))))
                .block(LIMIT);
        return id;
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    private Mono<String> proposal(String mentor, String mentee) {
        return propose.propose(SYSTEM, new CommandId(id()), mentor, mentee, Role.FIELD)
                .map(Stored::id);
    }

    /** Lacks only the mentor's consent. */
    private String offered(String mentor, String mentee) {
        String pairing = proposal(mentor, mentee).block(LIMIT);
        consent.accept(person(mentee), pairing).block(LIMIT);
        return pairing;
    }

    private String active(String mentor, String mentee) {
        String pairing = offered(mentor, mentee);
        consent.accept(person(mentor), pairing).block(LIMIT);
        return pairing;
    }

    private Pairing state(String pairing) {
        return pairings.get(SYSTEM, pairing).block(LIMIT).state();
    }

    private static void isRefused(Mono<?> command) {
        assertThatThrownBy(() -> command.block(LIMIT))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.refusal()).isEqualTo(new PairingRefusal.LineageCycle()));
    }

    /** Everybody is the next one's mentor, and all consent at once. */
    private void closeAtOnce(int persons) {
        List<String> ring = IntStream.range(0, persons).mapToObj(i -> both()).toList();
        List<String> offers = IntStream.range(0, persons)
                .mapToObj(i -> offered(ring.get(i), ring.get((i + 1) % persons)))
                .toList();
        List<String> winners = Flux.range(0, persons)
                .flatMap(
                        i -> consent.accept(person(ring.get(i)), offers.get(i))
                                .map(Stored::id)
                                .onErrorResume(RefusedException.class, refused -> Mono.empty()),
                        persons)
                .collectList()
                .block(LIMIT);
        assertThat(winners).hasSizeLessThan(persons);
        for (String offer : offers) {
            assertThat(state(offer)).isInstanceOf(winners.contains(offer) ? Active.class : Proposed.class);
        }
        // Those that were in each other's way at that moment are so no longer: all but one stand in the end.
        int standing = winners.size();
        for (int i = 0; standing < persons - 1; i++) {
            if (!winners.contains(offers.get(i))) {
                consent.accept(person(ring.get(i)), offers.get(i)).block(LIMIT);
                standing++;
            }
        }
    }

    @Test
    void ofTwoOppositeConsentsAtMostOneStands() {
        for (int i = 0; i < 12; i++) {
            closeAtOnce(2);
        }
    }

    @Test
    void aRingIsNeverClosed() {
        for (int i = 0; i < 4; i++) {
            closeAtOnce(6);
        }
    }

    @Test
    void nobodyIsProposedOrAcceptedAsTheirMentorsMentor() {
        String a = both();
        String b = both();
        String c = both();
        String open = offered(c, a);
        String first = active(a, b);
        String second = active(b, c);
        isRefused(proposal(c, a));
        isRefused(proposal(b, a));
        isRefused(consent.accept(person(c), open));
        assertThat(state(open)).isInstanceOf(Proposed.class);
        assertThat(mentors.seated(c).block(LIMIT)).isEmpty();
        end.complete(SYSTEM, first).block(LIMIT);
        isRefused(consent.accept(person(c), open));
        end.terminate(SYSTEM, second, "x").block(LIMIT);
        assertThat(consent.accept(person(c), open).block(LIMIT).state()).isInstanceOf(Active.class);
    }

    @Test
    void aTransferClosesNoCycleEither() {
        String a = both();
        String b = both();
        String c = both();
        active(a, b);
        String toGoOver = active(c, a);
        isRefused(transfer.transfer(SYSTEM, new CommandId(id()), toGoOver, b, "x"));
        assertThat(state(toGoOver)).isInstanceOf(Active.class);
    }

    @Test
    void aConsentAndATransferThatWouldCloseTheCycleTogetherDoNotBothStand() {
        for (int i = 0; i < 8; i++) {
            String a = both();
            String b = both();
            String c = both();
            String toGoOver = active(c, a);
            String offer = offered(a, b);
            Mono.when(
                            consent.accept(person(a), offer)
                                    .onErrorResume(RefusedException.class, refused -> Mono.empty()),
                            transfer.transfer(SYSTEM, new CommandId(id()), toGoOver, b, "x")
                                    .onErrorResume(RefusedException.class, refused -> Mono.empty()))
                    .block(LIMIT);
            assertThat(state(toGoOver)).isNotInstanceOf(Transferring.class);
            assertThat(state(offer) instanceof Active && state(toGoOver) instanceof Ended)
                    .isFalse();
        }
    }
}

package org.bangdai.pairing.pairing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bangdai.pairing.PairingService;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.ProposePairing.Offer;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.emergency.StartEmergency;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PairingService
class PairingRacesTest {

    private static final int MANY = 64;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Autowired
    ProposePairing propose;

    @Autowired
    ConsentToPairing consent;

    @Autowired
    TransferPairing transfer;

    @Autowired
    StartEmergency emergency;

    @Autowired
    Pairings pairings;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    RegisterMentee register;

    @Autowired
    MongoDatabase database;

    @Autowired
    Clock clock;

    private void mentor(String id, int capacity) {
        mentors.insert(SYSTEM, appointed(id, capacity), new MentorConfirmed(id, "330523205", "ORGANISATION", 1))
                .then(mentors.seats().open(id, Mentors.SEATS, capacity))
                .block();
    }

    private void mentee(String id) {
        register.register(SYSTEM, graduate(id, LocalDate.now(clock).minusYears(1)))
                .block();
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    private Mono<Stored<Pairing>> proposal(String mentorId, String menteeId) {
        return propose.propose(SYSTEM, new CommandId(id()), mentorId, menteeId, Role.PRIMARY);
    }

    /** Whoever is refused is refused for this. */
    private static <T> Function<RefusedException, Mono<T>> loses(PairingRefusal expected) {
        return refused -> {
            assertThat(refused.refusal()).isEqualTo(expected);
            return Mono.empty();
        };
    }

    @Test
    void capacityThreeSeatsThreeOfSixtyFour() {
        String mentor = id();
        mentor(mentor, 3);
        List<String> offered = IntStream.range(0, MANY)
                .mapToObj(i -> {
                    String mentee = id();
                    mentee(mentee);
                    String pairing = proposal(mentor, mentee).block().id();
                    consent.accept(person(mentee), pairing).block();
                    return pairing;
                })
                .toList();

        List<String> winners = Flux.fromIterable(offered)
                .flatMap(
                        pairing -> consent.accept(person(mentor), pairing)
                                .map(Stored::id)
                                .onErrorResume(RefusedException.class, loses(new PairingRefusal.MentorFull())),
                        MANY)
                .collectList()
                .block(LIMIT);

        assertThat(winners).hasSize(3);
        for (String pairing : offered) {
            Pairing state = pairings.get(SYSTEM, pairing).block().state();
            if (winners.contains(pairing)) {
                assertThat(state).isInstanceOf(Active.class);
            } else {
                assertThat(state)
                        .isInstanceOfSatisfying(
                                Proposed.class,
                                it -> assertThat(it.consents())
                                        .doesNotContain(mentor)
                                        .hasSize(1));
            }
        }
        assertThat(mentors.seated(mentor).block()).hasSize(3);
    }

    @Test
    void oneMenteeHasOnePrimaryOfSixtyFourProposals() {
        String mentee = id();
        mentee(mentee);
        List<String> some = IntStream.range(0, 8).mapToObj(i -> id()).toList();
        some.forEach(id -> mentor(id, 3));
        List<String> winners = Flux.range(0, MANY)
                .flatMap(
                        i -> proposal(some.get(i % some.size()), mentee)
                                .map(Stored::id)
                                .onErrorResume(RefusedException.class, loses(new PairingRefusal.AlreadyPaired())),
                        MANY)
                .collectList()
                .block(LIMIT);
        assertThat(winners).hasSize(1);
        assertThat(mentees.primary(mentee).block()).isEqualTo(winners.getFirst());
    }

    @Test
    void oneMentorIsTheSameMenteesFieldMentorOnceOfSixtyFourProposals() {
        String mentor = id();
        String mentee = id();
        mentor(mentor, 3);
        mentee(mentee);
        List<CommandId> commands =
                IntStream.range(0, MANY).mapToObj(i -> new CommandId(id())).toList();
        List<String> winners = Flux.fromIterable(commands)
                .flatMap(
                        command -> propose.propose(SYSTEM, command, mentor, mentee, Role.FIELD)
                                .map(Stored::id)
                                .onErrorResume(RefusedException.class, loses(new PairingRefusal.PairedAlready())),
                        MANY)
                .collectList()
                .block(LIMIT);

        assertThat(winners).hasSize(1);
        assertThat(mentees.slots().holders(mentee).block().values()).containsExactly(winners.getFirst());
        assertThat(pairings.ofMentee(SYSTEM, mentee, 200)
                        .filter(it -> it.state().isOpen())
                        .map(Stored::id)
                        .collectList()
                        .block())
                .isEqualTo(winners);
        Map<String, Long> events = Flux.from(
                        database.getCollection(Pairings.COLLECTION).find(eq("state.terms.menteeId", mentee)))
                .collectMap(
                        it -> it.getString("_id"),
                        it -> it.get("sequence", Number.class).longValue())
                .block();
        assertThat(events).containsEntry(winners.getFirst(), 1L);
        events.remove(winners.getFirst());
        assertThat(events.values()).allMatch(none -> none == 0);
    }

    @Test
    void oneFreeSeatTakesOneOfSixtyFourTransfers() {
        String next = id();
        mentor(next, 1);
        List<String> before = IntStream.range(0, MANY).mapToObj(i -> active()).toList();

        List<String> winners = Flux.fromIterable(before)
                .flatMap(
                        old -> transfer.transfer(SYSTEM, new CommandId(id()), old, next, "x")
                                .map(it -> old)
                                .onErrorResume(RefusedException.class, loses(new PairingRefusal.NewMentorFull())),
                        MANY)
                .collectList()
                .block(LIMIT);

        assertThat(winners).hasSize(1);
        assertThat(mentors.seated(next).block()).hasSize(1);
        for (String old : before) {
            Pairing state = pairings.get(SYSTEM, old).block().state();
            if (winners.contains(old)) {
                assertThat(state)
                        .isInstanceOfSatisfying(
                                Ended.class, it -> assertThat(it.outcome()).isEqualTo(Pairing.Outcome.TRANSFERRED));
            } else {
                assertThat(state)
                        .isInstanceOfSatisfying(
                                Active.class,
                                it -> assertThat(mentees.primary(it.terms().menteeId())
                                                .block())
                                        .isEqualTo(old));
            }
        }
    }

    @Test
    void onePairingGoesToOneOfManyNewMentors() {
        String old = active();
        List<String> some = IntStream.range(0, 8).mapToObj(i -> id()).toList();
        some.forEach(id -> mentor(id, 1));
        List<String> winners = Flux.fromIterable(some)
                .flatMap(
                        next -> transfer.transfer(SYSTEM, new CommandId(id()), old, next, "x")
                                .map(it -> it.state().terms().mentorId())
                                .onErrorResume(RefusedException.class, loses(new PairingRefusal.WrongState())),
                        some.size())
                .collectList()
                .block(LIMIT);
        assertThat(winners).hasSize(1);
        assertThat(some)
                .allSatisfy(
                        mentor -> assertThat(mentors.seated(mentor).block()).hasSize(winners.contains(mentor) ? 1 : 0));
    }

    @Test
    void threeEmergencySeatsTakeThreeOfSixtyFour() {
        String mentor = id();
        mentor(mentor, 1);
        mentors.seats().open(mentor, Mentors.EMERGENCY_SEATS, 3).block();
        List<String> some = IntStream.range(0, MANY).mapToObj(i -> id()).toList();
        some.forEach(this::mentee);

        List<String> winners = Flux.range(0, MANY)
                .flatMap(
                        i -> emergency
                                .start(SYSTEM, new CommandId(id()), mentor, some.get(i), "防汛")
                                .map(Stored::id)
                                .onErrorResume(RefusedException.class, loses(new PairingRefusal.NoEmergencySeat())),
                        MANY)
                .collectList()
                .block(LIMIT);

        assertThat(winners).hasSize(3);
        assertThat(mentors.seated(mentor, Mentors.EMERGENCY_SEATS).block()).hasSize(3);
        assertThat(mentors.seated(mentor, Mentors.SEATS).block()).isEmpty();
        List<Pairing> all = Flux.fromIterable(some)
                .concatMap(mentee -> pairings.ofMentee(SYSTEM, mentee, 200))
                .map(Stored::state)
                .collectList()
                .block();
        assertThat(all).filteredOn(Provisional.class::isInstance).hasSize(3);
        assertThat(all).filteredOn(Pairing::isOpen).hasSize(3);
        // Who lost its seat gave the mentee's slot back.
        for (String mentee : some) {
            assertThat(mentees.slots().holders(mentee).block().values())
                    .allSatisfy(it -> assertThat(winners).contains(it));
        }
    }

    @Test
    void aNextChoiceAndSixtyFourProposalsLeaveOnePrimary() {
        String mentee = id();
        mentee(mentee);
        List<String> some = IntStream.range(0, 8).mapToObj(i -> id()).toList();
        some.forEach(id -> mentor(id, 3));
        String first = propose.propose(
                        SYSTEM,
                        new CommandId(id()),
                        new Offer(some.getFirst(), mentee, Role.PRIMARY, some.subList(1, 3), null))
                .block()
                .id();

        Flux.range(0, MANY)
                .flatMap(
                        i -> (i % 8 == 0
                                        ? consent.decline(person(some.getFirst()), first)
                                        : proposal(some.get(i % some.size()), mentee))
                                .onErrorResume(RefusedException.class, refused -> Mono.empty()),
                        MANY)
                .blockLast(LIMIT);

        List<String> open = pairings.ofMentee(SYSTEM, mentee, 200)
                .filter(it -> it.state().isOpen())
                .map(Stored::id)
                .collectList()
                .block();
        assertThat(open).hasSize(1).doesNotContain(first);
        assertThat(mentees.primary(mentee).block()).isEqualTo(open.getFirst());
        assertThat(pairings.get(SYSTEM, first).block().state())
                .isInstanceOfSatisfying(
                        Lapsed.class, it -> assertThat(it.intent()).isNull());
    }

    private String active() {
        String mentor = id();
        String mentee = id();
        mentor(mentor, 1);
        mentee(mentee);
        String pairing = proposal(mentor, mentee).block().id();
        consent.accept(person(mentee), pairing)
                .then(consent.accept(person(mentor), pairing))
                .block();
        return pairing;
    }
}

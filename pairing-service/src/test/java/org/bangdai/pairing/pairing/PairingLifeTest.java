package org.bangdai.pairing.pairing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeTry;
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
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.emergency.StartEmergency;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import reactor.core.publisher.Mono;

/** Whatever is done in whatever order: nobody has more than their seats, no mentee two PRIMARY mentors, nobody helps themselves. */
@PairingService
class PairingLifeTest {

    private static final int[] CAPACITIES = {2, 1, 1};

    enum Act {
        PROPOSE,
        PROPOSE_WITH_CHOICES,
        FIELD,
        EMERGENCY,
        MENTOR_ACCEPTS,
        MENTEE_ACCEPTS,
        MENTOR_DECLINES,
        MENTEE_DECLINES,
        COMPLETE,
        TERMINATE,
        TRANSFER
    }

    record Command(Act act, int mentor, int mentee, int pairing) {}

    @Autowired
    ProposePairing propose;

    @Autowired
    ConsentToPairing consent;

    @Autowired
    EndPairing end;

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

    private List<String> old = List.of();
    /** The first mentor is somebody's mentee, too. */
    private List<String> young = List.of();

    @BeforeTry
    void wire() throws Exception {
        new TestContextManager(PairingLifeTest.class).prepareTestInstance(this);
        old = List.of(id(), id(), id());
        young = List.of(old.getFirst(), id(), id());
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Integer> three = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        three,
                        three,
                        Arbitraries.integers().between(0, 99))
                .as(Command::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(20);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theRulesHoldAfterEveryCommand(@ForAll("commands") List<Command> commands) {
        for (int i = 0; i < CAPACITIES.length; i++) {
            String mentor = old.get(i);
            mentors.insert(
                            SYSTEM,
                            appointed(mentor, CAPACITIES[i]),
                            new MentorConfirmed(mentor, "330523205", "ORGANISATION", 1))
                    .then(mentors.seats().open(mentor, Mentors.SEATS, CAPACITIES[i]))
                    .then(mentors.seats().open(mentor, Mentors.EMERGENCY_SEATS, 1))
                    .block();
        }
        young.forEach(mentee -> register.register(
                        SYSTEM, graduate(mentee, LocalDate.now(clock).minusYears(1)))
                .block());
        for (Command command : commands) {
            act(command)
                    .onErrorResume(RefusedException.class, refused -> Mono.empty())
                    .block();
            check(command);
        }
    }

    private Mono<Stored<Pairing>> act(Command command) {
        String mentor = old.get(command.mentor());
        String mentee = young.get(command.mentee());
        List<String> further = old.stream().filter(it -> !it.equals(mentor)).toList();
        CommandId fresh = new CommandId(id());
        return switch (command.act()) {
            case PROPOSE -> propose.propose(SYSTEM, fresh, mentor, mentee, Role.PRIMARY);
            case PROPOSE_WITH_CHOICES ->
                propose.propose(SYSTEM, fresh, new Offer(mentor, mentee, Role.PRIMARY, further, null));
            case FIELD -> propose.propose(SYSTEM, fresh, mentor, mentee, Role.FIELD);
            case EMERGENCY -> emergency.start(SYSTEM, fresh, mentor, mentee, "防汛");
            default -> some(command.pairing()).flatMap(it -> act(command, it, fresh, mentor));
        };
    }

    private Mono<Stored<Pairing>> act(Command command, Pairing pairing, CommandId fresh, String mentor) {
        String id = pairing.terms().pairingId();
        return switch (command.act()) {
            case MENTOR_ACCEPTS -> consent.accept(person(pairing.terms().mentorId()), id);
            case MENTEE_ACCEPTS -> consent.accept(person(pairing.terms().menteeId()), id);
            case MENTOR_DECLINES -> consent.decline(person(pairing.terms().mentorId()), id);
            case MENTEE_DECLINES -> consent.decline(person(pairing.terms().menteeId()), id);
            case COMPLETE -> end.complete(SYSTEM, id);
            case TERMINATE -> end.terminate(SYSTEM, id, "x");
            case TRANSFER -> transfer.transfer(SYSTEM, fresh, id, mentor, "x");
            default -> throw new AssertionError(command);
        };
    }

    /** One of those that are not over, where there are any. */
    private Mono<Pairing> some(int number) {
        List<Pairing> open = all().stream().filter(Pairing::isOpen).toList();
        return open.isEmpty() ? Mono.empty() : Mono.just(open.get(number % open.size()));
    }

    private List<Pairing> all() {
        List<Pairing> all = new ArrayList<>();
        young.forEach(mentee -> all.addAll(pairings.ofMentee(SYSTEM, mentee, 200)
                .map(Stored::state)
                .collectList()
                .block()));
        return all;
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }

    private void check(Command command) {
        List<Pairing> all = all();
        for (Pairing pairing : all) {
            assertThat(pairing.intent()).as("%s left %s", command, pairing).isNull();
            assertThat(pairing.terms().mentorId()).isNotEqualTo(pairing.terms().menteeId());
            assertThat(sequence(pairing)).as("events of %s", pairing).isIn(events(pairing));
        }
        for (String mentee : young) {
            List<String> open = all.stream()
                    .filter(it -> it.terms().role() == Role.PRIMARY && it.isOpen())
                    .filter(it -> it.terms().menteeId().equals(mentee))
                    .map(it -> it.terms().pairingId())
                    .toList();
            assertThat(open).hasSizeLessThanOrEqualTo(1);
            assertThat(mentees.primary(mentee).block()).isEqualTo(open.isEmpty() ? null : open.getFirst());
        }
        for (int i = 0; i < CAPACITIES.length; i++) {
            seats(all, old.get(i), Mentors.SEATS, CAPACITIES[i]);
            seats(all, old.get(i), Mentors.EMERGENCY_SEATS, 1);
        }
    }

    private void seats(List<Pairing> all, String mentor, String kind, int capacity) {
        List<String> held = all.stream()
                .filter(it -> it.terms().mentorId().equals(mentor))
                .filter(it ->
                        kind.equals(Mentors.EMERGENCY_SEATS) == (it.terms().role() == Role.EMERGENCY))
                .filter(Running.class::isInstance)
                .map(it -> ((Running) it).seat())
                .toList();
        assertThat(mentors.seated(mentor, kind).block())
                .containsExactlyInAnyOrderElementsOf(held)
                .hasSizeLessThanOrEqualTo(capacity);
    }

    private long sequence(Pairing pairing) {
        return Mono.from(database.getCollection(Pairings.COLLECTION)
                        .find(eq("_id", pairing.terms().pairingId())))
                .map(it -> it.get("sequence", Number.class).longValue())
                .block();
    }

    private static long events(Lapsed lapsed) {
        if (lapsed.reason() != Pairing.Lapse.DECLINED) {
            return 0;
        }
        return lapsed.chain() == Lapsed.Chain.EXHAUSTED ? 3 : 2;
    }

    /** How many events a pairing in this state has had. */
    private static List<Long> events(Pairing pairing) {
        boolean follows =
                pairing.terms().predecessorId() != null || pairing.terms().role() == Role.EMERGENCY;
        long begun = follows ? 1 : 2;
        return switch (pairing) {
            case Proposed offered -> List.of(1L);
            case Active active -> List.of(begun);
            case Provisional emergency -> List.of(1L);
            case Ended ended -> List.of(begun + 1);
            case Lapsed lapsed -> List.of(events(lapsed));
            default -> throw new AssertionError(pairing);
        };
    }
}

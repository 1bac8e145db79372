package org.bangdai.pairing.pairing.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangdai.pairing.mentor.EmergencySeats;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.CheckAvoidance;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ProposalFacts;
import org.bangdai.pairing.pairing.RefuseUnheard;
import org.bangdai.pairing.pairing.ReleasePairing;
import org.bangdai.pairing.pairing.TakeMentee;
import org.bangdai.pairing.pairing.TakeSeat;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Starting;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Pairs two in an emergency. It is inserted as {@code Starting}, takes the slot that an emergency of these two has with the mentee, then an emergency seat with the
 * mentor, and has begun, or comes to nothing where one of them is taken. Nobody consents, but exclusions hold. With the same command it may be repeated from any point.
 */
@Component
public class StartEmergency implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("emergency");

    private final Pairings pairings;
    private final ProposalFacts facts;
    private final CheckAvoidance avoidance;
    private final TakeMentee slots;
    private final TakeSeat seats;
    private final EmergencySeats emergencySeats;
    private final ReleasePairing release;
    private final Clock clock;

    StartEmergency(
            Pairings pairings,
            ProposalFacts facts,
            CheckAvoidance avoidance,
            TakeMentee slots,
            TakeSeat seats,
            EmergencySeats emergencySeats,
            ReleasePairing release,
            Clock clock) {
        this.pairings = pairings;
        this.facts = facts;
        this.avoidance = avoidance;
        this.slots = slots;
        this.seats = seats;
        this.emergencySeats = emergencySeats;
        this.release = release;
        this.clock = clock;
    }

    /** Errors: {@code RefusedException} with {@link PairingRefusal}, {@code NotFoundException} where the caller does not see one of the two. */
    public Mono<Stored<Pairing>> start(
            Caller caller, CommandId command, String mentorId, String menteeId, String reason) {
        Caller by = AsOrganiser.of(caller);
        String id = command.value();
        return AsOrganiser.apart(by, List.of(mentorId, menteeId)::contains)
                .then(Mono.defer(() -> pairings.find(by, id)))
                .switchIfEmpty(Mono.defer(() -> open(by, id, mentorId, menteeId, reason)))
                .then(Mono.defer(() -> begin(by.seeingEverything(), id)))
                .then(Mono.defer(() -> pairings.get(by.seeingEverything(), id)))
                .flatMap(RefuseUnheard::of);
    }

    private Mono<Stored<Pairing>> open(Caller by, String id, String mentorId, String menteeId, String reason) {
        LocalDate today = LocalDate.now(clock);
        return facts.of(by, mentorId, menteeId, Role.EMERGENCY)
                .flatMap(proposal -> {
                    PairingRefusal refusal = proposal.mentorRefusal(today).orElse(null);
                    return refusal != null
                            ? Mono.error(new RefusedException(refusal))
                            : avoidance
                                    .check(mentorId, menteeId)
                                    .then(slots.check(mentorId, menteeId, Role.EMERGENCY))
                                    .then(emergencySeats.opened(mentorId))
                                    .then(Mono.defer(() -> seats.isFree(mentorId, Role.EMERGENCY)))
                                    .filter(free -> free)
                                    .switchIfEmpty(
                                            Mono.error(new RefusedException(new PairingRefusal.NoEmergencySeat())))
                                    .then(Mono.defer(
                                            () -> pairings.insert(by, proposal.start(id, by.actor(), reason, today))));
                })
                .onErrorResume(AlreadyExistsException.class, repeated -> pairings.get(by.seeingEverything(), id));
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Starting.INTENT;
    }

    @Override
    public Mono<Void> drive(String id) {
        return begin(SYSTEM, id);
    }

    /** @param by whose act the event names */
    private Mono<Void> begin(Caller by, String id) {
        return pairings.get(by, id)
                .flatMap(it -> it.state() instanceof Starting starting ? seat(by, starting) : Mono.empty())
                .then(release.drive(id));
    }

    private Mono<Void> seat(Caller by, Starting starting) {
        Terms terms = starting.terms();
        return slots.take(terms)
                .switchIfEmpty(Mono.defer(() -> seats.take(terms, starting.seat()))
                        .filter(seated -> !seated)
                        .map(full -> Pairing.Lapse.UNSEATED))
                .singleOptional()
                .flatMap(lost -> pairings.update(by, terms.pairingId(), pairing -> decide(pairing, lost)))
                .filter(after -> !after.state().holds(starting.seat()))
                // Whoever finds that it lapsed meanwhile gives back what was just taken.
                .flatMap(after -> seats.leave(terms, starting.seat()).then(slots.leave(terms)));
    }

    private Decision<Pairing> decide(Pairing pairing, Optional<Pairing.Lapse> lost) {
        if (!(pairing instanceof Starting starting)) {
            return Decision.change(pairing);
        }
        return lost.map(why -> starting.lost(why, clock.instant())).orElseGet(starting::seated);
    }
}

package org.bangdai.pairing.pairing.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.mentor.EmergencySeats;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.CheckAvoidance;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ProposalFacts;
import org.bangdai.pairing.pairing.ReleasePairing;
import org.bangdai.pairing.pairing.TakeSeat;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Starting;
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
 * Pairs two in an emergency. It is inserted as {@code Starting}, takes an emergency seat with the mentor and has begun, or comes to nothing where none
 * is free. Nobody consents, but exclusions hold. With the same command it may be repeated from any point.
 */
@Component
public class StartEmergency implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("emergency");

    private final Pairings pairings;
    private final ProposalFacts facts;
    private final CheckAvoidance avoidance;
    private final TakeSeat seats;
    private final EmergencySeats emergencySeats;
    private final ReleasePairing release;
    private final Clock clock;

    StartEmergency(
            Pairings pairings,
            ProposalFacts facts,
            CheckAvoidance avoidance,
            TakeSeat seats,
            EmergencySeats emergencySeats,
            ReleasePairing release,
            Clock clock) {
        this.pairings = pairings;
        this.facts = facts;
        this.avoidance = avoidance;
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
                .then(Mono.defer(() -> begin(by, id)))
                .then(Mono.defer(() -> pairings.get(by, id)))
                .flatMap(StartEmergency::begun);
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
                                    .then(emergencySeats.opened(mentorId))
                                    .then(pairings.insert(by, proposal.start(id, by.actor(), reason, today)));
                })
                .onErrorResume(AlreadyExistsException.class, repeated -> pairings.get(by, id));
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
        return seats.take(starting.terms(), starting.seat())
                .flatMap(
                        seated -> pairings.update(by, starting.terms().pairingId(), pairing -> decide(pairing, seated)))
                .filter(after -> !after.state().holds(starting.seat()))
                .flatMap(after -> seats.leave(starting.terms(), starting.seat()));
    }

    private Decision<Pairing> decide(Pairing pairing, boolean seated) {
        if (!(pairing instanceof Starting starting)) {
            return Decision.change(pairing);
        }
        return seated ? starting.seated() : starting.full(clock.instant());
    }

    private static Mono<Stored<Pairing>> begun(Stored<Pairing> pairing) {
        return pairing.state() instanceof Lapsed lapsed && lapsed.reason() == Pairing.Lapse.UNSEATED
                ? Mono.error(new RefusedException(new PairingRefusal.NoEmergencySeat()))
                : Mono.just(pairing);
    }
}

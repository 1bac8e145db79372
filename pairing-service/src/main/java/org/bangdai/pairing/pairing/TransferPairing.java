package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 换人: ends an active pairing and starts the mentee's next one with another mentor, as one act. With the same command it may be repeated from any point. */
@Component
class TransferPairing {

    private final Pairings pairings;
    private final ProposalFacts facts;
    private final CheckLineage lineage;
    private final CheckAvoidance avoidance;
    private final TakeMentee slots;
    private final HandOverPairing handOver;
    private final Clock clock;

    TransferPairing(
            Pairings pairings,
            ProposalFacts facts,
            CheckLineage lineage,
            CheckAvoidance avoidance,
            TakeMentee slots,
            HandOverPairing handOver,
            Clock clock) {
        this.pairings = pairings;
        this.facts = facts;
        this.lineage = lineage;
        this.avoidance = avoidance;
        this.slots = slots;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** @return the successor */
    Mono<Stored<Pairing>> transfer(Caller caller, CommandId command, String pairingId, String mentorId, String reason) {
        Caller by = AsOrganiser.of(caller);
        return pairings.get(by, pairingId)
                .flatMap(it -> AsOrganiser.apart(by, person -> it.state().isParty(person) || person.equals(mentorId))
                        .thenReturn(it))
                .flatMap(it -> isOf(it.state(), command) ? Mono.just(it) : begin(by, command, it, mentorId, reason))
                .then(Mono.defer(() -> handOver.handOver(by, pairingId)))
                .then(Mono.defer(() -> pairings.get(by, pairingId)))
                .flatMap(after -> isOf(after.state(), command)
                        ? pairings.get(by, command.value())
                        : notTaken(mentorId, after.state().terms()));
    }

    private Mono<Stored<Pairing>> notTaken(String mentorId, Terms old) {
        return lineage.check(mentorId, old.menteeId())
                .then(slots.check(mentorId, old.menteeId(), old.role()))
                .then(Mono.error(() -> new RefusedException(new PairingRefusal.NewMentorFull())));
    }

    private Mono<Stored<Pairing>> begin(
            Caller by, CommandId command, Stored<Pairing> present, String mentorId, String reason) {
        if (!(present.state() instanceof Active active)) {
            return Mono.error(new RefusedException(new PairingRefusal.WrongState()));
        }
        return terms(by, command, active.terms(), mentorId)
                .map(terms ->
                        Successor.of(terms, present.id(), UUID.randomUUID().toString()))
                .flatMap(successor ->
                        pairings.update(by, present.id(), pairing -> begun(pairing, command, successor, reason)));
    }

    private static Decision<Pairing> begun(Pairing pairing, CommandId command, Successor successor, String reason) {
        if (pairing instanceof Active active) {
            return active.transfer(successor, reason);
        }
        return isOf(pairing, command) ? Decision.change(pairing) : Decision.refuse(new PairingRefusal.WrongState());
    }

    private Mono<Terms> terms(Caller by, CommandId command, Terms old, String mentorId) {
        if (mentorId.equals(old.mentorId())) {
            return Mono.error(new RefusedException(new PairingRefusal.SameMentor()));
        }
        return facts.of(by, mentorId, old.menteeId(), old.role()).flatMap(proposal -> {
            PairingRefusal refusal =
                    proposal.mentorRefusal(LocalDate.now(clock)).orElse(null);
            return refusal != null
                    ? Mono.error(new RefusedException(refusal))
                    : avoidance
                            .check(mentorId, old.menteeId())
                            .then(lineage.check(mentorId, old.menteeId()))
                            .then(slots.check(mentorId, old.menteeId(), old.role()))
                            .thenReturn(proposal.terms(command.value(), by.actor(), old.pairingId()));
        });
    }

    /** Whether this command's transfer is under way or done. */
    private static boolean isOf(Pairing pairing, CommandId command) {
        Successor successor = successor(pairing);
        return successor != null && successor.terms().pairingId().equals(command.value());
    }

    private static @Nullable Successor successor(Pairing pairing) {
        return switch (pairing) {
            case Transferring transferring -> transferring.successor();
            case Ended ended -> ended.successor();
            default -> null;
        };
    }
}

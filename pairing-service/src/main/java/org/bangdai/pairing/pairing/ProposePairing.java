package org.bangdai.pairing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Holding;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposal;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Proposes a pairing to both sides. It is inserted as {@code Claiming}, takes the mentee's slots and becomes {@code Proposed}; with the same command
 * it may be repeated from any point.
 */
@Component
public class ProposePairing {

    /**
     * Who is to be paired.
     *
     * @param further mentors to be asked one after the other where this one does not say yes
     * @param ceremonyId the ceremony that it is to begin in; null where it begins with the last consent
     */
    public record Offer(
            String mentorId,
            String menteeId,
            Role role,
            List<String> further,
            @Nullable String ceremonyId) {
        public Offer {
            further = List.copyOf(further);
        }

        boolean names(String person) {
            return person.equals(mentorId) || person.equals(menteeId) || further.contains(person);
        }
    }

    private final Pairings pairings;
    private final ProposalFacts facts;
    private final CheckLineage lineage;
    private final CheckAvoidance avoidance;
    private final ClaimMentee claim;
    private final TakeMentee slots;
    private final CeremonyEntries ceremonies;
    private final Clock clock;

    ProposePairing(
            Pairings pairings,
            ProposalFacts facts,
            CheckLineage lineage,
            CheckAvoidance avoidance,
            ClaimMentee claim,
            TakeMentee slots,
            CeremonyEntries ceremonies,
            Clock clock) {
        this.pairings = pairings;
        this.facts = facts;
        this.lineage = lineage;
        this.avoidance = avoidance;
        this.claim = claim;
        this.slots = slots;
        this.ceremonies = ceremonies;
        this.clock = clock;
    }

    /** As {@link #propose(Caller, CommandId, Offer)}, to one mentor and without a ceremony. */
    public Mono<Stored<Pairing>> propose(Caller by, CommandId command, String mentorId, String menteeId, Role role) {
        return propose(by, command, new Offer(mentorId, menteeId, role, List.of(), null));
    }

    /**
     * As {@link #propose(Caller, CommandId, Offer)} of a PRIMARY pairing, with as many of the next best mentors behind the first as the programme lets be asked
     * and as may still be.
     *
     * @param next ids, the best first; those who may not be asked (any more) are left out
     */
    public Mono<Stored<Pairing>> ranked(
            Caller caller, CommandId command, String mentorId, String menteeId, List<String> next) {
        Caller by = AsOrganiser.of(caller);
        return facts.of(by, mentorId, menteeId, Role.PRIMARY)
                .flatMapMany(first -> Flux.fromIterable(next)
                        .filter(mentor -> !mentor.equals(mentorId) && !by.is(mentor))
                        .filterWhen(mentor -> mayBeAsked(by, mentor, menteeId), 1)
                        .take(Math.max(0, first.programme().pairings().choices() - 1)))
                .collectList()
                .flatMap(further -> propose(by, command, new Offer(mentorId, menteeId, Role.PRIMARY, further, null)));
    }

    private Mono<Boolean> mayBeAsked(Caller by, String mentorId, String menteeId) {
        return facts.of(by, mentorId, menteeId, Role.PRIMARY)
                .filter(proposal -> proposal.mentorRefusal(LocalDate.now(clock)).isEmpty())
                .flatMap(proposal -> avoidance
                        .check(mentorId, menteeId)
                        .then(lineage.check(mentorId, menteeId))
                        .then(slots.check(mentorId, menteeId, Role.PRIMARY))
                        .thenReturn(true))
                .onErrorResume(RefusedException.class, refused -> Mono.empty())
                .onErrorResume(NotFoundException.class, gone -> Mono.empty())
                .defaultIfEmpty(false);
    }

    /** Errors: {@code RefusedException} with {@link PairingRefusal}, {@code NotFoundException} where the caller does not see one of those named. */
    public Mono<Stored<Pairing>> propose(Caller caller, CommandId command, Offer offer) {
        Caller by = AsOrganiser.of(caller);
        return AsOrganiser.apart(by, offer::names)
                .then(Mono.defer(() -> pairings.find(by, command.value())))
                .switchIfEmpty(Mono.defer(() -> open(by, command, offer)))
                .then(Mono.defer(() -> carryOn(by, command.value())))
                .flatMap(RefuseUnheard::of);
    }

    /** Has a pairing that was inserted as {@code Claiming} offered. May be repeated. */
    public Mono<Stored<Pairing>> carryOn(Caller by, String id) {
        return claim.drive(id)
                .then(Mono.defer(() -> pairings.get(by.seeingEverything(), id)))
                .flatMap(it -> enter(by, it).thenReturn(id))
                .flatMap(entered -> pairings.get(by.seeingEverything(), entered));
    }

    private Mono<Stored<Pairing>> open(Caller by, CommandId command, Offer offer) {
        LocalDate today = LocalDate.now(clock);
        return Mono.zip(facts.of(by, offer.mentorId(), offer.menteeId(), offer.role()), further(by, offer))
                .flatMap(read -> {
                    Proposal proposal = read.getT1();
                    PairingRefusal refusal =
                            proposal.refusal(read.getT2(), today).orElse(null);
                    return refusal != null
                            ? Mono.error(new RefusedException(refusal))
                            : avoidance
                                    .check(offer.mentorId(), offer.menteeId())
                                    .then(lineage.check(offer.mentorId(), offer.menteeId()))
                                    .then(slots.checkNew(offer.mentorId(), offer.menteeId(), offer.role()))
                                    .then(Mono.defer(() -> insert(by, command, offer, proposal)));
                })
                .onErrorResume(
                        AlreadyExistsException.class, repeated -> pairings.get(by.seeingEverything(), command.value()));
    }

    private Mono<List<Proposal>> further(Caller by, Offer offer) {
        return Flux.fromIterable(offer.further())
                .concatMap(mentor -> facts.of(by, mentor, offer.menteeId(), offer.role()))
                .concatMap(proposal -> avoidance
                        .check(proposal.mentor().id(), offer.menteeId())
                        .thenReturn(proposal))
                .collectList();
    }

    private Mono<Stored<Pairing>> insert(Caller by, CommandId command, Offer offer, Proposal proposal) {
        String ceremony = offer.ceremonyId();
        Claiming opened = proposal.open(command.value(), by.actor(), offer.further(), ceremony, clock.instant());
        return (ceremony == null ? Mono.<Void>empty() : ceremonies.open(by, ceremony))
                .then(Mono.defer(() -> pairings.insert(by, opened)));
    }

    private Mono<Void> enter(Caller by, Stored<Pairing> pairing) {
        Terms terms = pairing.state().terms();
        String ceremony = terms.ceremonyId();
        if (ceremony == null || !pairing.state().isOpen()) {
            return Mono.empty();
        }
        // A ceremony that was held or called off meanwhile keeps nobody waiting.
        return ceremonies
                .enter(by, terms)
                .filter(entered -> !entered)
                .flatMap(late ->
                        pairings.update(by, pairing.id(), it -> Holding.leave(it, ceremony, LocalDate.now(clock))))
                .then();
    }
}

package org.bangdai.pairing.pairing.choice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.pairing.AfterLapse;
import org.bangdai.pairing.pairing.CheckAvoidance;
import org.bangdai.pairing.pairing.CheckLineage;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ProposalFacts;
import org.bangdai.pairing.pairing.ProposePairing;
import org.bangdai.pairing.pairing.TakeMentee;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries {@code Lapsed} on while it seeks: offers the next choice that is still allowed and has a free seat, or says that none is left. The id of the
 * next pairing follows from the lapsed one, so it is offered once whatever is repeated.
 */
@Component
class OfferNextChoice implements IntentDriver, AfterLapse {

    private static final Caller SYSTEM = Caller.system("next-choice");

    private final Pairings pairings;
    private final ProposalFacts facts;
    private final ProposePairing propose;
    private final CheckLineage lineage;
    private final CheckAvoidance avoidance;
    private final TakeMentee slots;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Clock clock;

    OfferNextChoice(
            Pairings pairings,
            ProposalFacts facts,
            ProposePairing propose,
            CheckLineage lineage,
            CheckAvoidance avoidance,
            TakeMentee slots,
            Mentors mentors,
            Mentees mentees,
            Clock clock) {
        this.pairings = pairings;
        this.facts = facts;
        this.propose = propose;
        this.lineage = lineage;
        this.avoidance = avoidance;
        this.slots = slots;
        this.mentors = mentors;
        this.mentees = mentees;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return Pairings.COLLECTION;
    }

    @Override
    public String intent() {
        return Lapsed.CHOOSE;
    }

    @Override
    public Mono<Void> goOn(String id) {
        return drive(id);
    }

    @Override
    public Mono<Void> drive(String id) {
        return pairings.get(SYSTEM, id)
                .flatMap(it -> it.state() instanceof Lapsed lapsed && lapsed.isSeeking() ? seek(lapsed) : Mono.empty());
    }

    private Mono<Void> seek(Lapsed lapsed) {
        String nextId = nextId(lapsed.terms().pairingId(), lapsed.at());
        return pairings.find(SYSTEM, nextId)
                .map(Stored::id)
                .switchIfEmpty(Mono.defer(() -> open(lapsed.terms(), nextId)))
                .flatMap(opened -> propose.carryOn(SYSTEM, opened))
                .map(next -> next.state() instanceof Lapsed other
                                && (other.reason() == Pairing.Lapse.UNCLAIMED || other.reason() == Pairing.Lapse.ERASED)
                        ? Found.NOT_NEEDED
                        : Found.NEXT)
                .switchIfEmpty(Mono.defer(
                        () -> paired(lapsed.terms()).map(paired -> paired ? Found.NOT_NEEDED : Found.NOBODY)))
                .flatMap(found ->
                        pairings.update(SYSTEM, lapsed.terms().pairingId(), pairing -> decide(pairing, found, nextId)))
                .then();
    }

    private enum Found {
        NEXT,
        NOBODY,
        NOT_NEEDED
    }

    private static Decision<Pairing> decide(Pairing pairing, Found found, String nextId) {
        if (!(pairing instanceof Lapsed lapsed) || !lapsed.isSeeking()) {
            return Decision.change(pairing);
        }
        return switch (found) {
            case NEXT -> lapsed.followedBy(nextId);
            case NOBODY -> lapsed.exhausted();
            case NOT_NEEDED -> lapsed.noLongerNeeded();
        };
    }

    /** Whether somebody else has become, or is asked to become, the one mentor of the mentee, or the mentee was erased. */
    private Mono<Boolean> paired(Terms terms) {
        return mentees.get(SYSTEM, terms.menteeId())
                .flatMap(mentee -> mentee.state().isErased()
                        ? Mono.just(true)
                        : terms.role() == Role.PRIMARY
                                ? mentees.primary(terms.menteeId()).hasElement()
                                : Mono.just(false));
    }

    /** Empty where nobody can be asked. */
    private Mono<String> open(Terms terms, String nextId) {
        return paired(terms)
                .filter(paired -> !paired)
                .flatMapMany(free -> Flux.range(0, terms.further().size()))
                .concatMap(index -> candidate(terms, index, nextId))
                .next()
                .flatMap(next -> pairings.insert(SYSTEM, next))
                .map(Stored::id)
                .onErrorResume(AlreadyExistsException.class, another -> Mono.just(nextId));
    }

    private Mono<Claiming> candidate(Terms terms, int index, String nextId) {
        String mentorId = terms.further().get(index);
        return facts.of(SYSTEM, mentorId, terms.menteeId(), terms.role())
                .onErrorResume(NotFoundException.class, gone -> Mono.empty())
                .filter(proposal -> proposal.refusal(LocalDate.now(clock)).isEmpty())
                .filterWhen(allowed -> hasSeat(mentorId))
                .filterWhen(allowed ->
                        lineage.refusal(mentorId, terms.menteeId()).hasElement().map(cycle -> !cycle))
                .filterWhen(
                        allowed -> avoidance.bars(mentorId, terms.menteeId()).map(bars -> !bars))
                .filterWhen(allowed -> slots.check(mentorId, terms.menteeId(), terms.role())
                        .thenReturn(true)
                        .onErrorResume(RefusedException.class, paired -> Mono.just(false)))
                .map(proposal -> proposal.follow(terms, index, nextId, clock.instant()));
    }

    private Mono<Boolean> hasSeat(String mentorId) {
        return mentors.capacities(List.of(mentorId))
                .map(seats ->
                        seats.getOrDefault(mentorId, new Mentors.Capacity(0, 0)).free() > 0);
    }

    /** A UUIDv7 with the time of the lapse, and a name's hash for the rest. */
    static String nextId(String pairingId, Instant lapsedAt) {
        UUID named = UUID.nameUUIDFromBytes((pairingId + ":next").getBytes(StandardCharsets.UTF_8));
        long time = lapsedAt.toEpochMilli() << 16;
        return new UUID(time | 0x7000 | named.getMostSignificantBits() & 0x0FFF, named.getLeastSignificantBits())
                .toString();
    }
}

package org.bangdai.pairing.followup;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.kinship.Kinships;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Running;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 亲属回避 that is declared when the two are paired already: puts the pairing before an organiser, once for each time that it is declared. A proposal needs no
 * hand, it lapses at the last consent. Looks at what stands now, so each may be repeated and may come in any order. A declaration and a pairing that begins at the
 * same time find each other, since each is stored before it is asked for the other.
 */
@Component
public class FollowKin {

    private static final int PAIRINGS = 200;
    /** Says nothing of why: the audit is not for organisers alone. */
    private static final Caller SYSTEM = Caller.system("follow-ups");

    private final Kinships kin;
    private final Pairings pairings;
    private final FollowUps followUps;
    private final CloseFollowUp close;
    private final Clock clock;

    FollowKin(Kinships kin, Pairings pairings, FollowUps followUps, CloseFollowUp close, Clock clock) {
        this.kin = kin;
        this.pairings = pairings;
        this.followUps = followUps;
        this.close = close;
        this.clock = clock;
    }

    /** Kin were declared, or that was withdrawn. */
    public Mono<Void> told(String kinId) {
        return kin.find(kinId).map(Stored::state).flatMap(kinship -> {
            List<String> both = kinship.persons();
            return Flux.concat(between(both.getFirst(), both.getLast()), between(both.getLast(), both.getFirst()))
                    .concatMap(terms -> follow(kinship, terms))
                    .then();
        });
    }

    /** A pairing began. */
    public Mono<Void> begun(String pairingId, String mentorId, String menteeId) {
        return kin.find(Kinship.id(mentorId, menteeId))
                .map(Stored::state)
                .filter(Kinship::stands)
                .flatMap(kinship -> pairings.find(SYSTEM, pairingId)
                        .filter(it -> runs(it.state()))
                        .flatMap(it -> follow(kinship, it.state().terms())));
    }

    /** As a participant: wherever the pairings belong. */
    private Flux<Terms> between(String mentee, String mentor) {
        Caller own = new Caller(SYSTEM.actor(), null, SYSTEM.client(), Set.of(), "", null, new Scope.Own(mentee));
        return pairings.ofMentee(own, mentee, PAIRINGS)
                .filter(it -> runs(it.state()))
                .map(it -> it.state().terms())
                .filter(terms -> terms.mentorId().equals(mentor));
    }

    private static boolean runs(Pairing pairing) {
        return pairing instanceof Running || pairing instanceof Transferring;
    }

    /** Opened first, looked at then: what ends or is withdrawn meanwhile closes it from one side or the other. */
    private Mono<Void> follow(Kinship kinship, Terms terms) {
        Mono<Void> opened = followUps
                .insert(SYSTEM, FollowUp.open(FollowUp.Task.ofKin(kinship, terms, clock.instant())))
                .onErrorResume(AlreadyExistsException.class, there -> Mono.empty())
                .then();
        return (kinship.stands() ? opened : Mono.<Void>empty())
                .then(Mono.zip(kin.get(kinship.kinId()), pairings.get(SYSTEM, terms.pairingId())))
                .flatMap(now -> closeAllBut(
                        now.getT1().state().stands() && now.getT2().state().isOpen(),
                        FollowUp.Task.ofKin(now.getT1().state(), terms, clock.instant())));
    }

    /** @param stands whether what is to be done still is; others were for a declaration that has been withdrawn */
    private Mono<Void> closeAllBut(boolean stands, FollowUp.Task present) {
        return close.done(
                present.kind(),
                present.subjectId(),
                task -> task.kinOf() != null && !(stands && task.followUpId().equals(present.followUpId())));
    }
}

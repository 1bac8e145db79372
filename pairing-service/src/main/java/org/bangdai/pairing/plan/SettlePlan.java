package org.bangdai.pairing.plan;

import java.time.Clock;
import java.util.List;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.plan.domain.Closed;
import org.bangdai.pairing.plan.domain.HandedOver;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Parties;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.Wish;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What becomes of the plan of a pairing that is over: its open goals are handed to the successor's plan, and from there on where that one was transferred too,
 * or they are missed. Every step may be repeated, and the ends of several pairings may be settled in any order.
 */
@Component
class SettlePlan {

    private static final Caller SYSTEM = Caller.system("plans");

    private final Plans plans;
    private final Pairings pairings;
    private final Clock clock;

    SettlePlan(Plans plans, Pairings pairings, Clock clock) {
        this.plans = plans;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** Nothing where the pairing is not over. */
    Mono<Void> settle(String pairingId) {
        return ended(pairingId).flatMap(ended -> {
            Successor successor = ended.successor();
            return successor == null ? close(ended) : handOver(ended.terms(), successor.terms());
        });
    }

    private Mono<Ended> ended(String pairingId) {
        return pairings.find(SYSTEM, pairingId).mapNotNull(it -> it.state() instanceof Ended ended ? ended : null);
    }

    private Mono<Void> close(Ended ended) {
        Parties parties = Parties.of(ended.terms());
        return orInsert(
                        parties,
                        plan -> plan.close(ended.outcome(), ended.reason(), clock.instant()),
                        Decision.change(Closed.without(parties, ended.outcome(), ended.reason(), clock.instant())))
                .then();
    }

    private Mono<Void> handOver(Terms old, Terms next) {
        Parties parties = Parties.of(old);
        return orInsert(
                        parties,
                        plan -> plan.handOver(next.pairingId(), clock.instant()),
                        Decision.change(HandedOver.without(parties, next.pairingId(), clock.instant())))
                .flatMap(after -> after.state() instanceof HandedOver over
                        ? deliver(Parties.of(next), over.handed())
                        : Mono.empty());
    }

    /** To a pairing that may not have begun, or be over already: then it goes where that one's plan went. */
    private Mono<Void> deliver(Parties to, List<Wish> handed) {
        return handed.isEmpty()
                ? Mono.empty()
                : orInsert(
                                to,
                                plan -> plan.receive(handed, clock.instant()),
                                Open.empty(to).receive(handed, clock.instant()))
                        .filter(after -> after.state() instanceof HandedOver)
                        .flatMap(after -> settle(to.pairingId()));
    }

    private Mono<Stored<Plan>> orInsert(Parties parties, Step<Plan> step, Decision<Plan> first) {
        String id = parties.pairingId();
        return plans.update(SYSTEM, id, step)
                .onErrorResume(
                        NotFoundException.class,
                        none -> insert(first)
                                .onErrorResume(AlreadyExistsException.class, raced -> plans.update(SYSTEM, id, step)));
    }

    private Mono<Stored<Plan>> insert(Decision<Plan> first) {
        Decision.Change<Plan> change = (Decision.Change<Plan>) first;
        return plans.insert(SYSTEM, change.next(), change.events());
    }
}

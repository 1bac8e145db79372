package org.bangdai.pairing.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.plan.domain.Act;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Parties;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.PlanRefusal;
import org.bangdai.pairing.plan.domain.Wanted;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Either side drafts the plan, both agree on the same version of it. Agreeing may be repeated. */
@Component
class AgreeOnPlan {

    /** The version of a plan that nobody has drafted. */
    static final long NONE = 0;

    private final Plans plans;
    private final Pairings pairings;
    private final Clock clock;

    AgreeOnPlan(Plans plans, Pairings pairings, Clock clock) {
        this.plans = plans;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** An empty one of version {@link #NONE} where the pairing has no plan. */
    Mono<Stored<Plan>> show(Caller by, String pairingId) {
        return plans.find(by, pairingId)
                .switchIfEmpty(Mono.defer(() -> pairings.get(by, pairingId))
                        .map(it -> new Stored<>(
                                pairingId,
                                NONE,
                                Open.empty(Parties.of(it.state().terms())))));
    }

    /** @param version what was seen; @param wanted all open goals as they are to be */
    Mono<Stored<Plan>> edit(Caller by, String pairingId, long version, List<Wanted> wanted) {
        return pairings.get(by, pairingId)
                .flatMap(pairing -> pairing.state() instanceof Active active
                        ? edit(by, active, version, wanted)
                        : refused(by, pairing.state()));
    }

    private Mono<Stored<Plan>> refused(Caller by, Pairing pairing) {
        return Mono.error(new RefusedException(
                pairing.terms().isParty(act(by).person()) ? new PlanRefusal.NotActive() : new PlanRefusal.NotAParty()));
    }

    private Mono<Stored<Plan>> edit(Caller by, Active pairing, long version, List<Wanted> wanted) {
        String id = pairing.terms().pairingId();
        if (version != NONE) {
            return plans.update(by, id, version, plan -> edited(plan, wanted, act(by), pairing.endsOn()))
                    // The pairing is seen, so what is not there is a version that never was.
                    .onErrorMap(NotFoundException.class, none -> new StaleVersionException(Plans.COLLECTION, id));
        }
        Open empty = Open.empty(Parties.of(pairing.terms()));
        return switch (edited(empty, wanted, act(by), pairing.endsOn())) {
            case Decision.Refused<Plan> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Plan> yes ->
                plans.insert(by, yes.next(), yes.events())
                        .onErrorMap(
                                AlreadyExistsException.class, there -> new StaleVersionException(Plans.COLLECTION, id));
        };
    }

    private static Decision<Plan> edited(Plan plan, List<Wanted> wanted, Act act, LocalDate last) {
        return plan instanceof Open open ? open.edit(wanted, act, last) : Decision.refuse(new PlanRefusal.Over());
    }

    Mono<Stored<Plan>> agree(Caller by, String pairingId, int planVersion) {
        return plans.update(
                        by,
                        pairingId,
                        plan -> plan instanceof Open open
                                ? open.agree(planVersion, act(by))
                                : Decision.refuse(new PlanRefusal.Over()))
                .onErrorResume(
                        NotFoundException.class,
                        none -> pairings.get(by, pairingId)
                                .flatMap(it -> Mono.error(new RefusedException(new PlanRefusal.NothingDrafted()))));
    }

    private Act act(Caller by) {
        return new Act(Objects.requireNonNullElse(by.person(), ""), clock.instant(), LocalDate.now(clock));
    }
}

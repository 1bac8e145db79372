package org.bangdai.pairing.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.plan.domain.Act;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.PlanRefusal;
import org.bangdai.pairing.plan.domain.Work;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The mentee reports, the mentor accepts or returns, the organiser may cancel. Each may be repeated. */
@Component
class WorkOnGoal {

    private final Plans plans;
    private final Clock clock;

    WorkOnGoal(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    Mono<Stored<Plan>> progress(Caller by, String pairingId, String goalId, String note) {
        return work(by, pairingId, (work, act) -> work.progress(goalId, note, act));
    }

    Mono<Stored<Plan>> done(Caller by, String pairingId, String goalId, @Nullable String note) {
        return work(by, pairingId, (work, act) -> work.done(goalId, note, act));
    }

    Mono<Stored<Plan>> accept(Caller by, String pairingId, String goalId) {
        return work(by, pairingId, (work, act) -> work.accept(goalId, act));
    }

    Mono<Stored<Plan>> giveBack(Caller by, String pairingId, String goalId, String reason) {
        return work(by, pairingId, (work, act) -> work.giveBack(goalId, reason, act));
    }

    Mono<Stored<Plan>> cancel(Caller by, String pairingId, String goalId, String reason) {
        return plans.update(
                AsOrganiser.of(by),
                pairingId,
                AsOrganiser.apart(
                        by,
                        (plan, person) -> plan.parties().has(person),
                        step(by, (work, act) -> work.cancel(goalId, reason, act))));
    }

    private Mono<Stored<Plan>> work(Caller by, String pairingId, BiFunction<Work, Act, Decision<Plan>> step) {
        return plans.update(by, pairingId, step(by, step));
    }

    private Step<Plan> step(Caller by, BiFunction<Work, Act, Decision<Plan>> step) {
        Act act = new Act(Objects.requireNonNullElse(by.person(), ""), clock.instant(), LocalDate.now(clock));
        return plan ->
                plan instanceof Open open ? step.apply(new Work(open), act) : Decision.refuse(new PlanRefusal.Over());
    }
}

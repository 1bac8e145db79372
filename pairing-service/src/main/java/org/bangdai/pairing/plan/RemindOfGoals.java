package org.bangdai.pairing.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Work;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminds both sides of goals that are overdue. */
@Component
class RemindOfGoals implements DueWork {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final Plans plans;
    private final Clock clock;

    RemindOfGoals(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "overdue-goals";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return plans.attentionBuckets(day(now), BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return plans.attention(bucket, day(now), BATCH)
                .flatMap(id -> remind(id, day(now)), AT_ONCE)
                .count();
    }

    private Mono<String> remind(String id, LocalDate today) {
        return plans.update(
                        Caller.system(name()),
                        id,
                        plan -> plan instanceof Open open ? new Work(open).remind(today) : Decision.change(plan))
                .thenReturn(id);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}

package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.mentor.domain.Act;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Warns of terms that end soon, and ends those that are over. */
@Component
class EndTerms implements DueWork {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final Mentors mentors;
    private final SettleMentor settle;
    private final Clock clock;

    EndTerms(Mentors mentors, SettleMentor settle, Clock clock) {
        this.mentors = mentors;
        this.settle = settle;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mentor-terms";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return mentors.attentionBuckets(day(now), BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return mentors.attention(bucket, day(now), BATCH)
                .flatMap(id -> attend(id, now), AT_ONCE)
                .count();
    }

    private Mono<String> attend(String id, Instant now) {
        Act act = new Act(name(), "system:" + name(), now, day(now));
        return mentors.update(
                        Caller.system(name()),
                        id,
                        mentor -> mentor instanceof InOffice member ? member.atTerm(act) : Decision.change(mentor))
                .flatMap(settle::after)
                .thenReturn(id);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}

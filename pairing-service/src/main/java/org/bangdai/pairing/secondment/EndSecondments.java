package org.bangdai.pairing.secondment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells that secondments have ended, once their last day is over. Access ends by the clock, not by this. */
@Component
class EndSecondments implements DueWork {

    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final SecondmentBook book;
    private final Clock clock;

    EndSecondments(SecondmentBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "secondments";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return book.attentionBuckets(day(now), BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        LocalDate today = day(now);
        return book.attention(bucket, today, BATCH)
                .flatMap(id -> book.update(Caller.system(name()), id, it -> it.lapse(today)), AT_ONCE)
                .count();
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}

package org.bangdai.notification.calendar;

import java.time.Duration;
import java.time.Instant;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bounds the calendars: what no feed shows any more goes, batch by batch once an hour. */
@Component
class SweepCalendar implements DueWork {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final CalendarEntries entries;
    private volatile Instant last = Instant.EPOCH;

    SweepCalendar(CalendarEntries entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "calendar";
    }

    /** All old entries are one piece of work. */
    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return now.isBefore(last) || Duration.between(last, now).compareTo(PAUSE) >= 0 ? Flux.just(0) : Flux.empty();
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return entries.forget(now.minus(CalendarEntries.SHOWN)).doOnNext(done -> {
            if (done == 0) {
                last = now;
            }
        });
    }
}

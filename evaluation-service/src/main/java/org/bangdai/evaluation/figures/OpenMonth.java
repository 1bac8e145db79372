package org.bangdai.evaluation.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.bangdai.evaluation.figures.domain.Touch;
import org.bangdai.platform.work.DueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When a month begins, marks it for every division that had a table of the month before; each of those then marks the months up to the present one. */
@Component
class OpenMonth implements DueWork {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BATCH = 200;

    private final Tables tables;
    private final Marks marks;

    /** What this process knows to be opened, so that it need not ask every second. */
    private volatile @Nullable YearMonth known;

    OpenMonth(Tables tables, Marks marks) {
        this.tables = tables;
        this.marks = marks;
    }

    @Override
    public String name() {
        return "open-figure-month";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        YearMonth present = YearMonth.from(now.atZone(ZONE));
        if (present.equals(known)) {
            return Flux.empty();
        }
        return marks.lastOpened()
                .map(last -> last.isBefore(present))
                .defaultIfEmpty(true)
                .flatMapMany(due -> {
                    if (due) {
                        return Flux.just(0);
                    }
                    known = present;
                    return Flux.empty();
                });
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        YearMonth present = YearMonth.from(now.atZone(ZONE));
        return marks.lastOpened()
                .defaultIfEmpty(present.minusMonths(1))
                .filter(last -> last.isBefore(present))
                .flatMap(last -> tables.divisions(last)
                        .map(division -> new Touch(division, last.plusMonths(1)))
                        .buffer(BATCH)
                        .concatMap(touches -> marks.mark(touches).thenReturn(touches))
                        .reduce(0L, (count, touches) -> count + touches.size())
                        .flatMap(count -> marks.opened(present).thenReturn(count + 1)))
                .defaultIfEmpty(0L);
    }
}

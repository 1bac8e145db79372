package org.bangdai.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bangdai.platform.work.DueWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals the rows of days that are over. Nobody who writes a row waits for this: a row is of the day that seals it, which is the one on which it arrived, or, where
 * it was still on its way when that one was closed, the next. Any number of replicas may do this at once, and crash anywhere: a link is written under its number
 * by one of them, its rows are marked before the next link is looked for, and so no row is listed twice.
 */
final class SealAudit implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(SealAudit.class);
    private static final int ROWS = 500;
    /** Links in one sweep: their lease must outlast it. */
    private static final int LINKS = 20;
    /** There is one chain, so all is in one bucket. */
    private static final int ONLY = 0;

    private final AuditSeals seals;
    private final Clock clock;

    SealAudit(AuditSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "seal-audit";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return last().flatMap(last -> day(last.orElse(null), now))
                .map(day -> ONLY)
                .flux();
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return Mono.defer(() -> link(now))
                .repeat(LINKS - 1L)
                .takeWhile(written -> written)
                .count();
    }

    private Mono<Optional<Seal>> last() {
        return seals.last().map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Writes the next link; false where there is nothing to seal, or another has written it. */
    private Mono<Boolean> link(Instant now) {
        return last().flatMap(last -> Mono.justOrEmpty(last)
                        .flatMap(seals::mark)
                        .then(Mono.defer(() -> day(last.orElse(null), now)))
                        .flatMap(day -> link(last.orElse(null), day, now)))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> link(@Nullable Seal last, String day, Instant now) {
        return seals.unsealed(day, ROWS)
                .map(rows -> last != null && !last.closes() ? last.next(rows) : Seal.first(day, last, rows))
                .flatMap(next -> seals.insert(next, now)
                        .filter(written -> written)
                        .flatMap(written -> seals.mark(next).doOnSuccess(marked -> noteOutside(next)))
                        .thenReturn(true));
    }

    /** Whoever keeps the logs elsewhere can tell later whether the chain was written anew. */
    private static void noteOutside(Seal seal) {
        if (seal.closes()) {
            LOG.info("audit day {} is sealed: {} rows, digest {}", seal.day(), seal.count(), seal.digest());
        }
    }

    /** The day to go on with; empty where nothing is due. Days without rows have no seal. */
    private Mono<String> day(@Nullable Seal last, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (last != null && !last.closes()) {
            return Mono.just(last.day());
        }
        String yesterday = today.minusDays(1).toString();
        String earliest =
                last == null ? "" : LocalDate.parse(last.day()).plusDays(1).toString();
        if (earliest.compareTo(yesterday) > 0) {
            return Mono.empty();
        }
        return seals.waiting(yesterday)
                .map(waiting -> waiting.isBlank() && earliest.isBlank()
                        ? yesterday
                        : waiting.compareTo(earliest) < 0 ? earliest : waiting);
    }
}

package org.bangdai.pairing.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.bangdai.pairing.matching.MatchingRows.Attempt;
import org.bangdai.pairing.matching.domain.MatchPool;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.Outcome;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.pairing.matching.domain.Wishes;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Refusal;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Starts, runs and cancels matchings. Each attempt writes rows of its own, which become the matching's when it ends, so that one that was broken off leaves nothing
 * behind but what the next one deletes.
 */
@Component
final class RunMatching implements IntentDriver {

    private static final Logger LOG = LoggerFactory.getLogger(RunMatching.class);
    private static final Caller SYSTEM = Caller.system("matching");
    private static final Duration BEAT = Duration.ofMillis(500);

    private final Matchings matchings;
    private final MatchingRows rows;
    private final LoadPool load;
    private final Programmes programmes;
    private final Clock clock;
    private final Map<String, Effort> driving = new ConcurrentHashMap<>();

    /** Solving keeps a core busy: no more than this many at once, so that requests find a thread. */
    private final Scheduler solving = Schedulers.newBoundedElastic(2, 1000, "matching");

    RunMatching(Matchings matchings, MatchingRows rows, LoadPool load, Programmes programmes, Clock clock) {
        this.matchings = matchings;
        this.rows = rows;
        this.load = load;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** May be repeated. */
    Mono<Stored<Matching>> request(Caller by, CommandId command, Wishes wishes, @Nullable String basedOn) {
        return basedOn == null
                ? queue(by, command, wishes, null)
                : matchings
                        .get(by, basedOn)
                        .flatMap(base ->
                                queue(by, command, wishes.over(base.state().wishes()), basedOn));
    }

    private Mono<Stored<Matching>> queue(Caller by, CommandId command, Wishes wishes, @Nullable String basedOn) {
        Refusal contradiction = wishes.contradiction();
        if (contradiction != null) {
            return Mono.error(new RefusedException(contradiction));
        }
        return programmes
                .inForce(by.division(), LocalDate.now(clock))
                .flatMap(rules -> matchings.insert(by, command.value(), queued(by, wishes, basedOn, rules)))
                .doOnNext(inserted -> start(command.value()))
                .onErrorResume(AlreadyExistsException.class, repeated -> matchings.get(by, command.value()));
    }

    private Matching queued(Caller by, Wishes wishes, @Nullable String basedOn, Programme rules) {
        return new Matching(
                Requesters.of(by),
                clock.instant(),
                wishes,
                basedOn,
                rules.versionId(),
                rules.matching(),
                new Stage.Queued());
    }

    /** Takes effect at once in this process, in others with their next sign of life. May be repeated. */
    Mono<Stored<Matching>> cancel(Caller by, String id) {
        return matchings
                .update(by, id, matching -> matching.cancel(clock.instant()))
                .doOnNext(cancelled -> {
                    Effort effort = driving.get(id);
                    if (effort != null) {
                        effort.stop();
                    }
                })
                .flatMap(cancelled -> rows.clear(id).thenReturn(cancelled));
    }

    @Override
    public String collection() {
        return Matchings.COLLECTION;
    }

    @Override
    public String intent() {
        return Matching.RUN;
    }

    /** Only sets it going: it may take longer than a sweep, and shows that it is alive by itself. */
    @Override
    public Mono<Void> drive(String id) {
        return Mono.fromRunnable(() -> start(id));
    }

    void start(String id) {
        Effort effort = new Effort();
        if (driving.putIfAbsent(id, effort) != null) {
            return;
        }
        run(id, effort)
                .subscribeOn(Schedulers.boundedElastic())
                .doFinally(end -> driving.remove(id))
                .subscribe(
                        none -> {},
                        failed -> LOG.warn("matching {} broke off; the sweeper begins it again", id, failed));
    }

    private Mono<Void> run(String id, Effort effort) {
        String attempt = UUID.randomUUID().toString();
        return matchings
                .update(SYSTEM, id, matching -> matching.run(attempt))
                .filter(it -> it.state().isRunBy(attempt))
                .flatMap(it -> attempt(
                                it.state(),
                                new Attempt(id, attempt, it.state().by().division()),
                                effort)
                        .doFirst(() -> effort.alive(alive(id, attempt, effort)))
                        .doFinally(end -> effort.rest()))
                .onErrorResume(CancellationException.class, stopped -> Mono.empty());
    }

    private Disposable alive(String id, String attempt, Effort effort) {
        return Flux.interval(Duration.ZERO, BEAT)
                .onBackpressureDrop()
                .concatMap(beat -> matchings
                        .alive(id, attempt, effort.permille())
                        // Through an outage it goes on; whoever began it again meanwhile has the last word.
                        .onErrorReturn(true))
                .subscribe(mine -> {
                    if (!mine) {
                        effort.stop();
                    }
                });
    }

    private Mono<Void> attempt(Matching matching, Attempt attempt, Effort effort) {
        return load.pool(Requesters.caller(matching.by()))
                .takeUntilOther(effort.stopped())
                .publishOn(solving)
                .map(pool -> new MatchPool(pool, matching.wishes(), matching.weights(), effort).match())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(outcome ->
                        rows.insert(attempt, outcome, effort::isStopped).then(finish(attempt, outcome)));
    }

    private Mono<Void> finish(Attempt attempt, Outcome outcome) {
        return matchings
                .update(SYSTEM, attempt.matching(), it -> it.finished(attempt.id(), outcome.quality(), clock.instant()))
                .flatMap(it -> {
                    Stage.Done done = it.state().done();
                    if (done != null) {
                        return rows.clearOthers(new Attempt(attempt.matching(), done.attempt(), attempt.division()));
                    }
                    return it.state().stage() instanceof Stage.Cancelled
                            ? rows.clear(attempt.matching())
                            : Mono.empty();
                });
    }
}

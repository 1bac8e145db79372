package org.bangdai.pairing.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.RosterRows.Step;
import org.bangdai.pairing.roster.domain.Committer;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.pairing.roster.domain.Stage;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Imports a roster's good rows: all persons first, then the mentors and mentees among them. The roster says {@code Committing} until the last row is done, each
 * row how far it is, and each import may be repeated, so that it goes on after a crash at whatever point.
 */
@Component
final class CommitRoster implements IntentDriver {

    private static final Logger LOG = LoggerFactory.getLogger(CommitRoster.class);
    private static final Caller SYSTEM = Caller.system("roster-commit");
    private static final int BATCH = 500;
    private static final int AT_ONCE = 8;

    /** One roster on its way. */
    record Run(Attempt attempt, String division, DataKey key, Caller by) {}

    private record Done(int line, Step step) {}

    private final Rosters rosters;
    private final RosterRows rows;
    private final ImportRow imports;
    private final DataKeys keys;
    private final Clock clock;
    private final Set<String> driving = ConcurrentHashMap.newKeySet();

    CommitRoster(Rosters rosters, RosterRows rows, ImportRow imports, DataKeys keys, Clock clock) {
        this.rosters = rosters;
        this.rows = rows;
        this.imports = imports;
        this.keys = keys;
        this.clock = clock;
    }

    /** Answers once it is certain that the import will be done, and does it. May be repeated. */
    Mono<Stored<Roster>> commit(Caller by, String id) {
        Committer committer =
                new Committer(by.actor(), by.person(), by.client(), by.roles(), by.division(), by.department());
        return rosters.update(by, id, roster -> roster.commit(id, committer)).doOnNext(committed -> start(id));
    }

    private void start(String id) {
        drive(id)
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe(
                        none -> {},
                        failed -> LOG.warn("import of roster {} broke off; the sweeper goes on with it", id, failed));
    }

    @Override
    public String collection() {
        return Rosters.COLLECTION;
    }

    @Override
    public String intent() {
        return Rosters.COMMIT;
    }

    /** One at a time in this process; two replicas at once do some rows twice, which changes nothing. */
    @Override
    public Mono<Void> drive(String id) {
        return Mono.defer(() -> driving.add(id)
                ? rosters.get(SYSTEM, id).flatMap(this::run).doFinally(end -> driving.remove(id))
                : Mono.empty());
    }

    private Mono<Void> run(Stored<Roster> stored) {
        if (!(stored.state().stage() instanceof Stage.Committing committing)) {
            return Mono.empty();
        }
        Attempt attempt = new Attempt(stored.id(), committing.attempt());
        DataKey key = keys.open(stored.state().upload().key(), stored.id());
        Run run = new Run(attempt, stored.state().division(), key, caller(committing.by()));
        return phase(run, Step.CHECKED, Step.REGISTERED)
                .then(phase(run, Step.REGISTERED, Step.IMPORTED))
                .then(Mono.defer(() -> finish(run)));
    }

    private Mono<Void> phase(Run run, Step from, Step to) {
        return Mono.defer(() -> rows.at(run.attempt(), from, BATCH, run.key()).collectList())
                .flatMap(batch -> batch(run, batch, to)
                        .collectList()
                        .flatMap(done -> advance(run, done, from))
                        .thenReturn(!batch.isEmpty()))
                .repeat()
                .takeWhile(more -> more)
                .then();
    }

    private Flux<Done> batch(Run run, List<RosterRow> batch, Step to) {
        return imports.bringNew(run, batch, to).flatMapMany(brought -> {
            Set<RosterRow> others = new LinkedHashSet<>(batch);
            brought.forEach(others::remove);
            return Flux.concat(
                    Flux.fromIterable(brought).map(row -> new Done(row.line(), to)),
                    Flux.fromIterable(others)
                            .flatMap(
                                    row -> imports.bring(run, row, to).map(step -> new Done(row.line(), step)),
                                    AT_ONCE));
        });
    }

    private Mono<Void> advance(Run run, List<Done> done, Step from) {
        return Flux.fromIterable(done)
                .groupBy(Done::step, Done::line)
                .flatMap(group ->
                        group.collectList().flatMap(lines -> rows.advance(run.attempt(), lines, from, group.key())))
                .then();
    }

    private Mono<Void> finish(Run run) {
        return Mono.zip(rows.count(run.attempt(), Step.IMPORTED), rows.count(run.attempt(), Step.REFUSED))
                .flatMap(counts -> rosters.update(
                        SYSTEM,
                        run.attempt().roster(),
                        roster -> roster.committed(counts.getT1(), counts.getT2(), clock.instant(), Instant.now())))
                .then();
    }

    private static Caller caller(Committer by) {
        return new Caller(
                        by.actor(),
                        by.person(),
                        by.client(),
                        by.roles(),
                        by.division(),
                        by.department(),
                        new Scope.Nothing())
                .withinDivision();
    }
}

package org.bangdai.pairing.followup;

import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.followup.domain.LineOfPair;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.registry.Barred;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.pairing.registry.domain.BarredPairs;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A reporting line (回避) that arises between two who are paired already: puts the pairing before an organiser. Looks at every running pairing once a day, since a
 * posting may begin on a day on which nothing is told, and since it may be anybody's, far above the two. Collection {@code lineSweeps} has the last day of each
 * bucket; until that is noted, all of it may be repeated.
 */
@Component
public class FollowLines implements DueWork {

    private static final int BATCH = 200;
    private static final Caller SYSTEM = Caller.system("follow-ups");
    private static final String DAY = "sequence";

    private final Pairings pairings;
    private final Barred barred;
    private final FollowUps followUps;
    private final CloseFollowUp close;
    private final Rows days;
    private final Clock clock;

    FollowLines(
            Pairings pairings,
            Barred barred,
            FollowUps followUps,
            CloseFollowUp close,
            AggregateFactory stores,
            Clock clock) {
        this.pairings = pairings;
        this.barred = barred;
        this.followUps = followUps;
        this.close = close;
        this.days = stores.rows("lineSweeps");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reporting-lines";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        long today = day(now).toEpochDay();
        List<Integer> all = IntStream.range(0, Buckets.COUNT).boxed().toList();
        // _id_
        return Flux.from(days.collection().find(in("_id", all)))
                .filter(row -> row.get(DAY, Number.class).longValue() >= today)
                .map(row -> row.getInteger("_id"))
                .collectList()
                .flatMapIterable(done ->
                        all.stream().filter(bucket -> !done.contains(bucket)).toList());
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        LocalDate day = day(now);
        return pairings.running(bucket)
                .map(Pairing::terms)
                .buffer(BATCH)
                .concatMap(some -> look(some, day))
                .reduce(0L, Long::sum)
                .flatMap(looked -> days.upsertNewer(new Document("_id", bucket).append(DAY, day.toEpochDay()))
                        .thenReturn(looked));
    }

    private Mono<Long> look(List<Terms> some, LocalDate day) {
        return Mono.zip(
                        barred.among(
                                some.stream().map(Terms::menteeId).toList(),
                                some.stream().map(Terms::mentorId).toList(),
                                day),
                        followUps
                                .ofLines(some.stream().map(Terms::pairingId).toList())
                                .collectMultimap(it -> it.task().subjectId()))
                .flatMapMany(both ->
                        Flux.fromIterable(some).concatMap(terms -> follow(lineOf(terms, both.getT1(), both.getT2()))))
                .then(Mono.just((long) some.size()));
    }

    private static LineOfPair lineOf(Terms terms, BarredPairs pairs, Map<String, Collection<FollowUp>> known) {
        boolean stands = pairs.between(terms.menteeId(), terms.mentorId()) == Bar.REPORTING_LINE;
        return new LineOfPair(terms, stands, List.copyOf(known.getOrDefault(terms.pairingId(), List.of())));
    }

    private Mono<Void> follow(LineOfPair line) {
        return Flux.fromIterable(line.ceased())
                .concatMap(id -> followUps.update(SYSTEM, id, it -> it.ceased(clock.instant())))
                .then(Mono.justOrEmpty(line.toOpen(clock.instant())))
                .flatMap(this::open);
    }

    /** Opened first, looked at then: a pairing that ends meanwhile closes it from one side or the other. */
    private Mono<Void> open(FollowUp.Task task) {
        return followUps
                .insert(SYSTEM, FollowUp.open(task))
                .then()
                .onErrorResume(AlreadyExistsException.class, there -> Mono.empty())
                .then(pairings.get(SYSTEM, task.subjectId()))
                .flatMap(now -> now.state().isOpen() ? Mono.empty() : close.done(task.kind(), task.subjectId()));
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}

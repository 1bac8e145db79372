package org.bangdai.pairing.spotcheck;

import static com.mongodb.client.model.Filters.in;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.spotcheck.domain.Draw;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Draws each month's spot checks once the month is over: for each division, from the activities that were confirmed in it. Collection {@code spotCheckMonths}
 * has a row for each month that is done; until then all of it may be repeated.
 */
@Component
class DrawSpotChecks implements DueWork {

    /** What was confirmed in the month's last moment is stored by then. */
    private static final Duration AFTER = Duration.ofHours(2);

    /** So long may the service have been away. */
    private static final int MONTHS = 3;

    private static final int SEED_BYTES = 32;

    private final SpotChecks checks;
    private final Activities activities;
    private final Programmes programmes;
    private final Rows months;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    DrawSpotChecks(
            SpotChecks checks, Activities activities, Programmes programmes, AggregateFactory stores, Clock clock) {
        this.checks = checks;
        this.activities = activities;
        this.programmes = programmes;
        this.months = stores.rows("spotCheckMonths");
        this.zone = clock.getZone();
    }

    @Override
    public String name() {
        return "spot-checks";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return due(now).map(month -> Buckets.of(month.toString()));
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return due(now).filter(month -> Buckets.of(month.toString()) == bucket)
                .concatMap(this::draw)
                .count();
    }

    /** By {@code _id}. */
    private Flux<YearMonth> due(Instant now) {
        YearMonth present = YearMonth.from(now.minus(AFTER).atZone(zone));
        List<String> over = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> present.minusMonths(back).toString())
                .toList();
        return Flux.from(months.collection().find(in("_id", over)))
                .map(done -> done.getString("_id"))
                .collectList()
                .flatMapIterable(done ->
                        over.stream().filter(month -> !done.contains(month)).toList())
                .map(YearMonth::parse);
    }

    Mono<YearMonth> draw(YearMonth month) {
        return activities
                .divisionsConfirmed(start(month), start(month.plusMonths(1)))
                .concatMap(division -> draw(division, month))
                .then(months.insertOnce(new Document("_id", month.toString())))
                .thenReturn(month);
    }

    Mono<Void> draw(String division, YearMonth month) {
        return checks.seeded(new Draw.Seeded(division, month, seed()))
                .flatMap(draw -> switch (draw) {
                    case Draw.Drawn drawn -> Mono.just(drawn);
                    case Draw.Seeded seeded -> draw(seeded);
                })
                .flatMapIterable(Draw.Drawn::chosen)
                .concatMap(id -> activities.find(Caller.system(name()), id))
                .concatMap(it -> checks.issue(new SpotCheck.Pending(SpotCheck.Facts.of(month, it.state()))))
                .then();
    }

    private Mono<Draw.Drawn> draw(Draw.Seeded seeded) {
        YearMonth month = seeded.month();
        LocalDate last = month.atEndOfMonth();
        return activities
                .confirmed(seeded.division(), start(month), start(month.plusMonths(1)))
                .map(Activity::activityId)
                .collectList()
                .zipWith(programmes.inForce(seeded.division(), last))
                .flatMap(both -> {
                    Programme programme = both.getT2();
                    return checks.drawn(seeded.draw(
                            both.getT1(), programme.activities().spotCheckPercent(), programme.versionId()));
                });
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

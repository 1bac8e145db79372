package org.bangdai.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.store.StoreFixture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SweeperTest {

    private final StoreFixture store = new StoreFixture();
    private final Rows rows = store.factory().rows("leases");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final WorkProperties quick =
            new WorkProperties(Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofMinutes(1));

    @AfterEach
    void close() {
        store.close();
    }

    private Leases leases(String owner) {
        return new Leases(rows, owner, Duration.ofSeconds(30), now::get);
    }

    private Sweeper sweeper(String owner, DueWork work) {
        return new Sweeper(List.of(work), leases(owner), Clock.systemUTC(), quick);
    }

    /** Work in whose buckets nobody may meet anybody else. */
    private static final class Items implements DueWork {

        final Set<Integer> left = ConcurrentHashMap.newKeySet();
        final Set<Integer> inside = ConcurrentHashMap.newKeySet();
        final AtomicInteger met = new AtomicInteger();
        final AtomicInteger done = new AtomicInteger();

        @Override
        public String name() {
            return "items";
        }

        @Override
        public Flux<Integer> dueBuckets(Instant now) {
            return Flux.fromIterable(left);
        }

        @Override
        public Mono<Long> sweep(int bucket, Instant now) {
            return Mono.defer(() -> {
                        if (!inside.add(bucket)) {
                            met.incrementAndGet();
                        }
                        return Mono.delay(Duration.ofMillis(3));
                    })
                    .map(waited -> {
                        inside.remove(bucket);
                        boolean mine = left.remove(bucket);
                        done.addAndGet(mine ? 1 : 0);
                        return mine ? 1L : 0L;
                    });
        }
    }

    @Test
    void everyBucketIsSweptAndReplicasDoNotMeetInOne() {
        Items items = new Items();
        Flux.range(0, Buckets.COUNT).doOnNext(items.left::add).blockLast();
        List<Sweeper> replicas = List.of(sweeper("r1", items), sweeper("r2", items), sweeper("r3", items));

        replicas.forEach(Sweeper::start);
        await().until(() -> items.done.get() == Buckets.COUNT);
        replicas.forEach(Sweeper::stop);

        assertThat(items.met).hasValue(0);
    }

    @Test
    void aFailureInOneBucketDoesNotKeepTheOthers() {
        Items items = new Items();
        Flux.range(0, 5).doOnNext(items.left::add).blockLast();
        DueWork failing = new Delegating(items) {
            @Override
            public Mono<Long> sweep(int bucket, Instant at) {
                return bucket == 3 ? Mono.error(new IllegalStateException("bad")) : items.sweep(bucket, at);
            }
        };
        Sweeper sweeper = sweeper("r1", failing);

        sweeper.start();
        await().until(() -> items.done.get() == 4);
        sweeper.stop();

        assertThat(items.left).containsExactly(3);
    }

    @Test
    void workThatFailedIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        DueWork outage = new Delegating(new Items()) {
            @Override
            public Flux<Integer> dueBuckets(Instant at) {
                return tries.incrementAndGet() < 3 ? Flux.error(new IllegalStateException("away")) : Flux.empty();
            }
        };
        Sweeper sweeper = sweeper("r1", outage);

        sweeper.start();
        await().until(() -> tries.get() >= 4);
        sweeper.stop();
    }

    @Test
    void aLeaseHasOneHolderUntilItIsReleased() {
        Leases one = leases("r1");
        Leases other = leases("r2");

        assertThat(one.take("w:1").block()).isTrue();
        assertThat(other.take("w:1").block()).isFalse();
        assertThat(other.take("w:2").block()).isTrue();
        one.release("w:1").block();
        assertThat(other.take("w:1").block()).isTrue();
    }

    @Test
    void ofManyWhoTakeALeaseOneGetsIt() {
        long taken = Flux.range(0, 32)
                .flatMap(i -> leases("r" + i).take("w:1"), 32)
                .filter(Boolean::booleanValue)
                .count()
                .block();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void aLeaseOfADeadHolderExpires() {
        leases("dead").take("w:1").block();
        now.updateAndGet(at -> at.plusSeconds(29));
        assertThat(leases("r2").take("w:1").block()).isFalse();

        now.updateAndGet(at -> at.plusSeconds(1));
        assertThat(leases("r2").take("w:1").block()).isTrue();
    }

    @Test
    void aLostLeaseIsNotRenewed() {
        Leases slow = leases("slow");
        slow.take("w:1").block();
        assertThat(slow.renew("w:1").block()).isTrue();
        now.updateAndGet(at -> at.plusSeconds(60));
        leases("r2").take("w:1").block();

        assertThat(slow.renew("w:1").block()).isFalse();
        slow.release("w:1").block();
        assertThat(leases("r3").take("w:1").block()).isFalse();
    }

    @Test
    void workWhoseLeaseIsLostIsBrokenOffAndALongOneKeepsItsLease() {
        Leases short1 = new Leases(rows, "r1", Duration.ofMillis(150), InstantSource.system());
        Leases short2 = new Leases(rows, "r2", Duration.ofMillis(150), InstantSource.system());

        Boolean kept = short1.holding("w:1", Mono.delay(Duration.ofMillis(600)).then(short2.take("w:1")))
                .block();
        assertThat(kept).isFalse();

        Mono<Long> robbed = short1.holding(
                "w:2",
                Mono.from(rows.collection().deleteOne(new Document("_id", "w:2")))
                        .then(Mono.delay(Duration.ofMinutes(1))));
        assertThat(robbed.block(Duration.ofSeconds(10))).isNull();
    }

    @Test
    void stoppingFreesTheLeases() {
        Items items = new Items();
        items.left.add(1);
        DueWork endless = new Delegating(items) {
            @Override
            public Mono<Long> sweep(int bucket, Instant at) {
                return Mono.<Long>never().doOnSubscribe(started -> items.done.incrementAndGet());
            }
        };
        Sweeper sweeper = sweeper("r1", endless);
        sweeper.start();
        await().until(() -> items.done.get() == 1);

        sweeper.stop();

        assertThat(leases("r2").take("items:1").block()).isTrue();
    }

    private static class Delegating implements DueWork {

        private final DueWork work;

        Delegating(DueWork work) {
            this.work = work;
        }

        @Override
        public String name() {
            return work.name();
        }

        @Override
        public Flux<Integer> dueBuckets(Instant now) {
            return work.dueBuckets(now);
        }

        @Override
        public Mono<Long> sweep(int bucket, Instant now) {
            return work.sweep(bucket, now);
        }
    }
}

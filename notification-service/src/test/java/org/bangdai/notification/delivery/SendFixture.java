package org.bangdai.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.DeliveryEvidence.Evidence;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.provider.Providers;
import org.bangdai.notification.rule.Language;
import reactor.core.publisher.Mono;

/** Sends deliveries on a database of its own, at a time that the test moves. */
final class SendFixture implements AutoCloseable {

    private static final Map<String, Reach> REACHES = Map.of("p1", new Reach("13800001234", null, null));

    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    /** Messages that were read in the inbox. */
    final Set<String> read = new HashSet<>();

    private final InboxFixture store;
    final Deliveries deliveries;
    final DeliveryQueue queue;
    final Outbound outbound;
    private final SweepEvidence evidenceSweep;
    private final SendDeliveries sender;

    SendFixture(Providers providers) {
        this(new InboxFixture(), providers);
    }

    SendFixture(InboxFixture store, Providers providers) {
        this.store = store;
        Clock clock = new Moved();
        deliveries = new Deliveries(store.factory, clock);
        queue = new DeliveryQueue(deliveries);
        DeliverySettings settings = new DeliverySettings(
                "https://b.example/api/v1",
                4,
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofMinutes(3),
                Duration.ofDays(30),
                Duration.ofDays(400));
        evidenceSweep = new SweepEvidence(queue, settings);
        Addresses addresses = new Known();
        outbound = new OrderDeliveries(deliveries, addresses, providers);
        sender = new SendDeliveries(
                queue, addresses, (person, message) -> Mono.just(read.contains(message)), providers, settings, clock);
    }

    private static final class Known implements Addresses {

        @Override
        public Mono<Reach> of(String person) {
            return Mono.just(REACHES.getOrDefault(person, Reach.NONE));
        }

        @Override
        public Mono<Map<String, Set<Channel>>> given(Collection<String> persons) {
            return Mono.just(persons.stream()
                    .filter(REACHES::containsKey)
                    .collect(Collectors.toMap(person -> person, person -> Set.of(Channel.SMS))));
        }
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static Order order(String message, String person, Instant notBefore, Instant expiresAt) {
        return new Order(
                message,
                person,
                "330523205",
                Channel.SMS,
                Language.ZH,
                "标题" + message,
                "正文",
                "/reviews/r1",
                notBefore,
                expiresAt,
                false);
    }

    void order(String message) {
        deliveries.add(List.of(order(message, "p1", now, null))).block(Duration.ofSeconds(9));
    }

    /** Sweeps until nothing is due. */
    void sweep() {
        for (int round = 0; round < 20; round++) {
            List<Integer> buckets =
                    sender.dueBuckets(now).distinct().collectList().block(Duration.ofSeconds(30));
            if (buckets.isEmpty()) {
                return;
            }
            buckets.forEach(bucket -> sender.sweep(bucket, now).block(Duration.ofSeconds(30)));
        }
        throw new AssertionError("it does not come to rest");
    }

    /** How many deliveries were forgotten as too old. */
    long forget() {
        return evidenceSweep
                .dueBuckets(now)
                .concatMap(bucket -> evidenceSweep.sweep(bucket, now))
                .reduce(0L, Long::sum)
                .block(Duration.ofSeconds(30));
    }

    /** Once over what is due. */
    void sweepOnce() {
        sender.dueBuckets(now)
                .distinct()
                .concatMap(bucket -> sender.sweep(bucket, now))
                .blockLast(Duration.ofSeconds(30));
    }

    Evidence evidence(String message) {
        return deliveries.ofMessage(message).blockFirst(Duration.ofSeconds(9));
    }

    @Override
    public void close() {
        store.close();
    }
}

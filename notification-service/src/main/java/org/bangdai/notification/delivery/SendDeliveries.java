package org.bangdai.notification.delivery;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Attempt;
import org.bangdai.notification.delivery.domain.Candidate;
import org.bangdai.notification.delivery.domain.Next;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.provider.Gate;
import org.bangdai.notification.provider.Providers;
import org.bangdai.notification.provider.Result;
import org.bangdai.platform.work.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is due. Before each call it is recorded that the call is made, afterwards how it ended; a replica that dies in between leaves a call that, when the
 * lease is over, counts as one of unknown outcome.
 */
@Component
class SendDeliveries implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(SendDeliveries.class);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 16;
    private static final Duration FULL = Duration.ofSeconds(2);

    private final DeliveryQueue queue;
    private final Addresses addresses;
    private final Readings readings;
    private final Providers providers;
    private final DeliverySettings settings;
    private final Clock clock;

    SendDeliveries(
            DeliveryQueue queue,
            Addresses addresses,
            Readings readings,
            Providers providers,
            DeliverySettings settings,
            Clock clock) {
        this.queue = queue;
        this.addresses = addresses;
        this.readings = readings;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return queue.buckets(now, BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return queue.due(bucket, now, BATCH)
                .flatMap(this::advanceAlone, AT_ONCE)
                .count();
    }

    /** What cannot even be tried, such as an address that does not open, is dead; it must not keep the others back. */
    private Mono<Boolean> advanceAlone(Due due) {
        return Mono.defer(() -> advance(due)).onErrorResume(fault -> !(fault instanceof MongoException), fault -> {
            LOG.warn("delivery {} cannot be tried", due.id(), fault);
            Due settled = due.settled();
            Attempt none = new Attempt(
                    clock.instant(), "none", Answer.REFUSED, fault.getClass().getSimpleName());
            return end(settled.begun(none), State.DEAD, clock.instant());
        });
    }

    private Mono<Boolean> advance(Due due) {
        Due.Content content = due.content();
        if (due.state() == State.DEAD || content == null) {
            return queue.end(due, State.DEAD);
        }
        // What an operator wants sent again is sent.
        Mono<Boolean> read = due.replays() > 0 ? Mono.just(false) : readings.isRead(due.person(), due.message());
        return read.flatMap(known -> known ? queue.end(due.settled(), State.READ) : send(due, content));
    }

    private Mono<Boolean> send(Due due, Due.Content content) {
        return addresses.of(due.person()).flatMap(reach -> {
            List<Gate> serving = providers.of(due.channel(), due.division());
            List<Gate> reaching = serving.stream()
                    .filter(gate -> gate.provider().address(reach) != null)
                    .toList();
            return reaching.isEmpty() && !serving.isEmpty()
                    ? queue.end(due.settled(), State.UNREACHABLE)
                    : go(due.settled(), content, reaching, reach);
        });
    }

    private Mono<Boolean> go(Due due, Due.Content content, List<Gate> gates, Reach reach) {
        Instant now = clock.instant();
        List<Candidate> candidates = gates.stream()
                .map(gate ->
                        new Candidate(gate.provider().name(), gate.provider().knowsKeys(), gate.isOpen(now)))
                .toList();
        return switch (due.course().next(now, candidates, settings.patience())) {
            case Next.Call call -> call(due, content, gate(gates, call.provider()), reach);
            case Next.Wait wait ->
                queue.keep(due, State.WAITING, wait.until(), due.course().restUntil());
            case Next.End end -> end(due, end.state(), now);
        };
    }

    private static Gate gate(List<Gate> gates, String provider) {
        return gates.stream()
                .filter(gate -> gate.provider().name().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private Mono<Boolean> end(Due due, State state, Instant now) {
        return state == State.DEAD
                ? queue.keep(due, State.DEAD, now.plus(settings.keepDead()), null)
                : queue.end(due, state);
    }

    private Mono<Boolean> call(Due due, Due.Content content, Gate gate, Reach reach) {
        Instant now = clock.instant();
        String address = gate.provider().address(reach);
        if (address == null || !gate.enter()) {
            return queue.keep(due, State.WAITING, now.plus(FULL), due.course().restUntil());
        }
        Due begun = due.begun(new Attempt(now, gate.provider().name(), null, null));
        return queue.keep(begun, State.CALLING, now.plus(settings.lease()), null)
                .doOnError(lost -> gate.leave())
                .flatMap(mine -> {
                    if (!mine) {
                        gate.leave();
                        return Mono.just(false);
                    }
                    return gate.send(content.to(due, address, settings.links()), now)
                            .flatMap(result -> record(begun.written(), result));
                });
    }

    private Mono<Boolean> record(Due due, Result result) {
        Due ended = due.ended(result.answer(), result.detail());
        Instant now = clock.instant();
        return result.answer() == Answer.ACCEPTED
                ? queue.end(ended, State.ACCEPTED)
                : queue.keep(ended, State.WAITING, now, result.rest() == null ? null : now.plus(result.rest()));
    }
}

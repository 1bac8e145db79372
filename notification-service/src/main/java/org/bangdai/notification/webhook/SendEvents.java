package org.bangdai.notification.webhook;

import com.mongodb.MongoException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bangdai.notification.webhook.Calls.Call;
import org.bangdai.notification.webhook.Lanes.Lane;
import org.bangdai.notification.webhook.WebhookHttp.Outcome;
import org.bangdai.notification.webhook.domain.Retries;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is due, one lane's events after each other, each until it is taken. A receiver that fails often is left alone by all its lanes for a moment; one that
 * does not take an event for three days, or says that it is gone (410), is disabled.
 */
@Component
class SendEvents implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(SendEvents.class);
    private static final Caller SYSTEM = Caller.system("webhooks");
    private static final int BATCH = 200;
    private static final int AT_ONCE = 16;

    /** Calls of one lane in one lease. */
    private static final int IN_A_ROW = 3;

    private static final Duration UNSENDABLE = Duration.ofMinutes(10);
    private static final Duration BROKEN_OFF = Duration.ofSeconds(30);

    private final Webhooks webhooks;
    private final EventLog log;
    private final Calls calls;
    private final Lanes lanes;
    private final WebhookHttp http;
    private final WebhookSettings settings;
    private final Clock clock;
    private final CircuitBreakerRegistry breakers;

    SendEvents(
            Webhooks webhooks,
            EventLog log,
            Calls calls,
            Lanes lanes,
            WebhookHttp http,
            WebhookSettings settings,
            Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.calls = calls;
        this.lanes = lanes;
        this.http = http;
        this.settings = settings;
        this.clock = clock;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .waitDurationInOpenState(BROKEN_OFF)
                .permittedNumberOfCallsInHalfOpenState(2)
                .clock(clock)
                .build());
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return lanes.buckets(now, BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return lanes.due(bucket, now, BATCH)
                // Taken when its turn comes, so that no lease runs out while others are called.
                .flatMap(
                        lane -> lanes.take(lane, clock.instant().plus(settings.lease()))
                                .flatMap(this::advanceAlone),
                        AT_ONCE)
                .count();
    }

    /** What cannot even be tried must not keep the other lanes back. */
    private Mono<Boolean> advanceAlone(Lane lane) {
        return advance(lane, IN_A_ROW).onErrorResume(fault -> !(fault instanceof MongoException), fault -> {
            LOG.warn("lane {} cannot be sent", lane.id(), fault);
            return lanes.later(lane, clock.instant().plus(UNSENDABLE));
        });
    }

    private Mono<Boolean> advance(Lane lane, int left) {
        if (left == 0) {
            return lanes.later(lane, clock.instant());
        }
        return webhooks.find(SYSTEM, lane.webhook())
                .map(Stored::state)
                .singleOptional()
                .flatMap(found -> found.map(
                                webhook -> webhook.isEnabled() ? head(lane, webhook, left) : lanes.park(lane))
                        .orElseGet(() -> forget(lane)));
    }

    /** Its subscription was deleted while events came. */
    private Mono<Boolean> forget(Lane lane) {
        return calls.forgetAll(lane.webhook()).then(lanes.rest(lane, clock.instant()));
    }

    private Mono<Boolean> head(Lane lane, Webhook webhook, int left) {
        return calls.head(lane.id())
                .flatMap(call -> log.find(call.eventId())
                        .flatMap(logged -> send(lane, webhook, call, Envelope.of(logged.meta(), logged.data()), left))
                        .switchIfEmpty(Mono.defer(
                                () -> calls.lost(call, clock.instant()).then(advance(lane, left - 1)))))
                .switchIfEmpty(Mono.defer(() -> lanes.rest(lane, clock.instant())));
    }

    private Mono<Boolean> send(Lane lane, Webhook webhook, Call call, Envelope envelope, int left) {
        CircuitBreaker breaker = breakers.circuitBreaker(webhook.id());
        if (!breaker.tryAcquirePermission()) {
            return lanes.later(lane, clock.instant().plus(BROKEN_OFF));
        }
        return deliver(webhook, envelope)
                .doOnError(uncalled -> breaker.releasePermission())
                .doOnNext(outcome -> note(breaker, outcome))
                .flatMap(outcome -> outcome.isTaken()
                        ? calls.ended(call, Calls.State.TAKEN, clock.instant(), outcome.detail())
                                .then(Mono.defer(() -> advance(lane, left - 1)))
                        : failed(lane, webhook, call, outcome));
    }

    private static void note(CircuitBreaker breaker, Outcome outcome) {
        if (outcome.isTaken()) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(outcome.detail()));
        }
    }

    /** One call; also for the ping. */
    Mono<Outcome> deliver(Webhook webhook, Envelope envelope) {
        return Mono.defer(() -> {
            // Rotation is by the business clock, the signature's time by the real one.
            var secrets = webhooks.open(webhook, webhook.valid(clock.instant()));
            Instant now = InstantSource.system().instant();
            return http.post(webhook.url(), envelope.headers(secrets, now), envelope.body());
        });
    }

    private Mono<Boolean> failed(Lane lane, Webhook webhook, Call call, Outcome outcome) {
        Instant now = clock.instant();
        Integer status = outcome.status();
        if (status != null && status == 410) {
            return calls.failed(call, now, outcome.detail()).then(disable(lane, webhook, Webhook.Reason.GONE));
        }
        double jitter = ThreadLocalRandom.current().nextDouble();
        return Retries.next(since(webhook, call, now), call.failures() + 1, now, outcome.asked(), jitter)
                .map(next -> calls.failed(call, now, outcome.detail()).then(lanes.later(lane, next)))
                .orElseGet(() -> calls.ended(call, Calls.State.GIVEN_UP, now, outcome.detail())
                        .then(disable(lane, webhook, Webhook.Reason.FAILING)));
    }

    /** Whoever enables it again has three days more. */
    private static Instant since(Webhook webhook, Call call, Instant now) {
        Instant first = call.firstTried() == null ? now : call.firstTried();
        return first.isBefore(webhook.enabledAt()) ? webhook.enabledAt() : first;
    }

    private Mono<Boolean> disable(Lane lane, Webhook webhook, Webhook.Reason reason) {
        return webhooks.update(SYSTEM, webhook.id(), present -> present.disable(reason, clock.instant()))
                .then(lanes.park(lane));
    }
}

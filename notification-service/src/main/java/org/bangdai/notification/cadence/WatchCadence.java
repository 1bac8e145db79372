package org.bangdai.notification.cadence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangdai.notification.cadence.domain.Cadence;
import org.bangdai.notification.cadence.domain.Silence;
import org.bangdai.notification.cadence.domain.Step;
import org.bangdai.notification.inbox.EventNotices;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at each pairing when the next step of its silence is due, and once a week, since a programme may have changed. The step is told first and noted second: what
 * tells it has an id made of pairing, silence and step, so a repetition tells nothing twice.
 */
@Component
class WatchCadence implements DueWork {

    private static final int AT_ONCE = 8;
    private static final int WEEK = 7;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Watches watches;
    private final ConfirmedActivities activities;
    private final Programmes programmes;
    private final EventNotices notices;
    private final Clock clock;

    WatchCadence(
            Watches watches, ConfirmedActivities activities, Programmes programmes, EventNotices notices, Clock clock) {
        this.watches = watches;
        this.activities = activities;
        this.programmes = programmes;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cadence";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return watches.buckets(now);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return watches.due(bucket, now)
                .flatMapDelayError(watch -> look(watch, now, today).thenReturn(watch), AT_ONCE, AT_ONCE)
                .count();
    }

    private Mono<Void> look(Watch watch, Instant now, LocalDate today) {
        Mono<Silence> silence = activities
                .last(watch.pairingId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(last -> watch.silence().seen(watch.startsOn(), last.orElse(null)));
        return Mono.zip(silence, programmes.cadence(watch.division(), today))
                .flatMap(it -> act(watch, it.getT1(), it.getT2(), now));
    }

    private Mono<Void> act(Watch watch, Silence silence, Cadence cadence, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Optional<Step> step = silence.next(cadence, today);
        Silence after = step.map(silence::told).orElse(silence);
        Mono<Void> told = step.map(it -> tell(watch, silence, it, cadence, now)).orElseGet(Mono::empty);
        return told.then(Mono.defer(() -> watches.seen(watch, after, next(after, cadence, today))));
    }

    /** Never today again: one step a day. */
    private Instant next(Silence silence, Cadence cadence, LocalDate today) {
        LocalDate week = today.plusDays(WEEK);
        LocalDate tomorrow = today.plusDays(1);
        LocalDate next = silence.nextDay(cadence).filter(week::isAfter).orElse(week);
        return (next.isAfter(today) ? next : tomorrow)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private Mono<Void> tell(Watch watch, Silence silence, Step step, Cadence cadence, Instant now) {
        CadenceMissed missed = new CadenceMissed(
                watch.pairingId(),
                watch.mentorId(),
                watch.menteeId(),
                watch.division(),
                silence.since(),
                cadence.perMonth(),
                step);
        String id = "cadence:" + watch.pairingId() + ":" + silence.since() + ":" + step;
        EventMeta meta = new EventMeta(
                id,
                "/notification-service/watches",
                CadenceMissed.TYPE,
                watch.pairingId(),
                1,
                now,
                watch.division(),
                "system:cadence",
                watch.pairingId(),
                null);
        return notices.tell(List.of(new Received<>(JSON.writeValueAsString(missed), meta)));
    }
}

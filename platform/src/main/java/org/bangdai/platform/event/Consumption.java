package org.bangdai.platform.event;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.Progress.Position;
import org.bangdai.platform.event.Subscription.Handling;
import org.bangdai.platform.event.Subscription.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One subscription's way with an event: in its subject's order, once in effect. The handler runs first and the position moves second, by compare-and-set; so
 * a crash in between repeats the handler, and two replicas with the same event do no harm. What can't be applied yet is held back in MongoDB:
 *
 * <ul>
 *   <li>Whoever holds an event back looks afterwards whether its turn has come meanwhile; whoever moves a position on looks afterwards whether the next one
 *       is held. One of the two sees the other.
 *   <li>A refused event stays at its place and so keeps those behind it back.
 * </ul>
 *
 * A fault of infrastructure ends the {@code Mono} with its error; the event may then be given again.
 */
final class Consumption {

    private static final Logger LOG = LoggerFactory.getLogger(Consumption.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Subscription subscription;
    private final Progress progress;
    private final BiFunction<PendingEvent, String, Mono<Void>> deadLetter;
    private final EventMeters meters;
    private final Clock clock;

    /** @param deadLetter sends a copy of a refused event with the reason */
    Consumption(
            Subscription subscription,
            Progress progress,
            BiFunction<PendingEvent, String, Mono<Void>> deadLetter,
            EventMeters meters,
            Clock clock) {
        this.subscription = subscription;
        this.progress = progress;
        this.deadLetter = deadLetter;
        this.meters = meters;
        this.clock = clock;
    }

    String consumer() {
        return subscription.consumer();
    }

    Mono<Void> accept(PendingEvent event) {
        String stream = HeldEvent.stream(consumer(), event.meta());
        if (subscription.order() == Order.NONE) {
            return applyAlone(event, stream, Mono.empty());
        }
        return progress.position(stream).flatMap(at -> accept(event, stream, at));
    }

    private Mono<Void> accept(PendingEvent event, String stream, Position at) {
        long sequence = event.meta().sequence();
        if (sequence < at.next()) {
            meters.repeated(consumer());
            return Mono.empty();
        }
        if (subscription.order() == Order.LATEST) {
            return apply(event)
                    .then(Mono.defer(() -> progress.leap(stream, sequence)))
                    .doOnNext(moved -> meters.applied(consumer(), event, clock.instant()))
                    .flatMap(moved -> wake(event))
                    .onErrorResume(Consumption::isOurs, refusal -> settle(event, stream, refusal));
        }
        if (sequence > at.next()) {
            return keep(event, stream).then(Mono.defer(() -> drain(stream)));
        }
        return at.holds()
                ? unlessHeld(event, stream)
                : applyInOrder(event, stream).then();
    }

    /** @param after what else is to be done once it is applied */
    private Mono<Void> applyAlone(PendingEvent event, String stream, Mono<Void> after) {
        return apply(event)
                .then(after)
                .doOnSuccess(done -> meters.applied(consumer(), event, clock.instant()))
                .onErrorResume(
                        error -> isOurs(error) && !(error instanceof UnknownSubjectException),
                        refusal -> settle(event, stream, refusal));
    }

    /** One that is held comes again after a crash; if it was refused, it stays where it is. */
    private Mono<Void> unlessHeld(PendingEvent event, String stream) {
        return progress.held(stream, event.meta().sequence())
                .hasElement()
                .flatMap(held ->
                        held ? drain(stream) : applyInOrder(event, stream).then());
    }

    /** Early events are kept as they come; one that is held already keeps what is known of it. */
    private Mono<Void> keep(PendingEvent event, String stream) {
        return progress.held(stream, event.meta().sequence())
                .hasElement()
                .flatMap(known -> known ? Mono.empty() : hold(HeldEvent.early(consumer(), event)));
    }

    private Mono<Void> hold(HeldEvent event) {
        meters.held(consumer());
        return progress.hold(event);
    }

    /** Applies what is held of a stream for as long as the next one is there and is taken. */
    Mono<Void> drain(String stream) {
        return progress.position(stream)
                .flatMap(at -> progress.held(stream, at.next()))
                .filter(next -> next.refused() == null)
                .flatMap(next -> applyInOrder(next.event(), stream))
                .flatMap(applied -> applied ? drain(stream) : Mono.<Void>empty());
    }

    /** True where the event is done with, false where it is held back. */
    private Mono<Boolean> applyInOrder(PendingEvent event, String stream) {
        return apply(event)
                .then(Mono.defer(() -> moveOn(event, stream)))
                .thenReturn(true)
                .onErrorResume(
                        Consumption::isOurs,
                        refusal -> settle(event, stream, refusal).thenReturn(false));
    }

    private Mono<Void> moveOn(PendingEvent event, String stream) {
        long sequence = event.meta().sequence();
        return progress.advance(stream, sequence)
                .doOnNext(moved -> meters.applied(consumer(), event, clock.instant()))
                .flatMap(moved -> after(event, stream, moved));
    }

    private Mono<Void> after(PendingEvent event, String stream, Position moved) {
        Mono<Void> released =
                moved.holds() ? progress.release(stream, event.meta().sequence()) : Mono.empty();
        Mono<Void> woken = Mono.defer(() -> wake(event));
        Mono<Void> drained = moved.holds() ? Mono.defer(() -> drain(stream)) : Mono.empty();
        return released.then(drained).then(woken);
    }

    private Mono<Void> wake(PendingEvent event) {
        String subject = HeldEvent.subject(consumer(), event.meta().subject());
        return progress.waitingFor(List.of(subject)).concatMap(this::drain).then();
    }

    static boolean isOurs(Throwable error) {
        return error instanceof UnknownSubjectException
                || error instanceof RefusedException
                || error instanceof JacksonException;
    }

    private Mono<Void> settle(PendingEvent event, String stream, Throwable why) {
        HeldEvent held = HeldEvent.early(consumer(), event);
        if (why instanceof UnknownSubjectException unknown) {
            return await(held.waitingFor(unknown.subject()), stream);
        }
        String reason = why instanceof RefusedException refused
                ? refused.refusal().toString()
                : "The body does not fit: " + ((JacksonException) why).getOriginalMessage();
        LOG.warn(
                "{} refuses {} {} of {}: {}",
                consumer(),
                event.meta().type(),
                event.meta().id(),
                stream,
                reason);
        meters.refused(consumer());
        return deadLetter.apply(event, reason).then(Mono.defer(() -> hold(held.refused(reason, clock.instant()))));
    }

    /**
     * Tries once more when it is held: the other subject may have been applied after the first try and before it was noted that somebody waits for it;
     * from the note on, whoever applies it wakes those that wait.
     */
    private Mono<Void> await(HeldEvent waiting, String stream) {
        return hold(waiting)
                .then(Mono.defer(() -> apply(waiting.event())))
                .then(Mono.defer(() -> moveOn(waiting.event(), stream)))
                .onErrorComplete(UnknownSubjectException.class);
    }

    /** An operator tries a refused event again; refused once more, it is parked with the new reason. */
    Mono<Void> replay(HeldEvent parked) {
        HeldEvent again = HeldEvent.early(consumer(), parked.event());
        return switch (subscription.order()) {
            case GAPLESS -> progress.hold(again).then(Mono.defer(() -> drain(parked.stream())));
            case LATEST -> accept(parked.event()).then(releaseApplied(parked));
            case NONE ->
                applyAlone(
                        parked.event(),
                        parked.stream(),
                        Mono.defer(() -> progress.release(
                                parked.stream(), parked.event().meta().sequence())));
        };
    }

    /** A full state that was taken, or that a newer one has overtaken, is held no longer. */
    private Mono<Void> releaseApplied(HeldEvent parked) {
        long sequence = parked.event().meta().sequence();
        return Mono.defer(() -> progress.position(parked.stream()))
                .filter(at -> at.next() > sequence)
                .flatMap(at -> progress.release(parked.stream(), sequence));
    }

    /** An operator leaves a refused event out for good; those behind it go on. */
    Mono<Void> skip(HeldEvent parked) {
        long sequence = parked.event().meta().sequence();
        Mono<Progress.Position> moved =
                subscription.order() == Order.GAPLESS ? progress.advance(parked.stream(), sequence) : Mono.empty();
        return moved.then(Mono.defer(() -> progress.release(parked.stream(), sequence)))
                .then(Mono.defer(() -> drain(parked.stream())));
    }

    boolean serves(HeldEvent held) {
        return held.consumer().equals(consumer()) && held.event().topic().equals(subscription.topic());
    }

    /** The handler alone; nothing where this consumer has none for the type. */
    Mono<Void> apply(PendingEvent event) {
        Handling<?> handling = subscription.handling(event.meta().type());
        return handling == null
                ? Mono.empty()
                : meters.handling(consumer(), event, Mono.defer(() -> handle(handling, List.of(event))));
    }

    static <E> Mono<Void> handle(Handling<E> handling, List<PendingEvent> events) {
        return handling.handler()
                .handle(events.stream()
                        .map(event -> new Received<>(body(handling.type(), event), event.meta()))
                        .toList());
    }

    private static <E> E body(Class<E> type, PendingEvent event) {
        return type == String.class ? type.cast(event.data()) : JSON.readValue(event.data(), type);
    }
}

package org.bangdai.platform.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.platform.event.Progress.Move;
import org.bangdai.platform.event.Progress.Position;
import org.bangdai.platform.event.Subscription.Handling;
import org.bangdai.platform.event.Subscription.Order;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One poll's events, as {@link Consumption} takes each of them, but the positions of all subjects are read in one query and moved in one write. What does not
 * fit (an event is early, or refused, or something of its subject is held) goes the way of {@link Consumption}, from there on.
 */
final class PollConsumption {

    private static final int AT_ONCE = 16;

    private final Subscription subscription;
    private final Consumption oneByOne;
    private final Progress progress;
    private final EventMeters meters;
    private final Clock clock;

    PollConsumption(
            Subscription subscription, Consumption oneByOne, Progress progress, EventMeters meters, Clock clock) {
        this.subscription = subscription;
        this.oneByOne = oneByOne;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
    }

    String consumer() {
        return subscription.consumer();
    }

    /** Whether nothing depends on an event of that type, so that it need not even be read: only where none may be missing do others count as well. */
    boolean ignores(@Nullable String eventType) {
        return eventType != null && subscription.order() != Order.GAPLESS && subscription.handling(eventType) == null;
    }

    /** @param events as they came; those of one subject are applied in this order. May be repeated after an error, which is one of infrastructure. */
    Mono<Void> accept(List<PendingEvent> events) {
        Map<String, Lane> lanes = new LinkedHashMap<>();
        for (PendingEvent event : events) {
            lanes.computeIfAbsent(event.meta().subject(), subject -> new Lane(consumer()))
                    .add(event);
        }
        return positions(lanes.values())
                .flatMap(at -> {
                    lanes.values().forEach(lane -> lane.fit(subscription.order(), at, meters));
                    return waves(lanes.values()).then(Mono.defer(() -> move(lanes.values())));
                })
                .thenMany(Flux.fromIterable(lanes.values()))
                .flatMap(lane -> Flux.fromIterable(lane.rest).concatMap(oneByOne::accept), AT_ONCE)
                .then();
    }

    private Mono<Map<String, Position>> positions(Collection<Lane> lanes) {
        return subscription.order() == Order.NONE
                ? Mono.just(Map.of())
                : progress.positions(lanes.stream().flatMap(Lane::streams).collect(Collectors.toSet()));
    }

    /** The first event of each subject, then the second of each, and so on; a subject that stops is left to the other way. */
    private Mono<Void> waves(Collection<Lane> lanes) {
        int longest = lanes.stream().mapToInt(lane -> lane.fitting.size()).max().orElse(0);
        return Flux.range(0, longest)
                .concatMap(index ->
                        wave(lanes.stream().filter(lane -> lane.has(index)).toList(), index))
                .then();
    }

    private Mono<Void> wave(List<Lane> lanes, int index) {
        Map<String, List<Lane>> byType = lanes.stream()
                .collect(Collectors.groupingBy(
                        lane -> lane.fitting.get(index).meta().type(), LinkedHashMap::new, Collectors.toList()));
        return Flux.fromIterable(byType.entrySet())
                .concatMap(each -> {
                    Handling<?> handling = subscription.handling(each.getKey());
                    return handling != null && handling.together()
                            ? together(handling, each.getValue(), index)
                            : alone(each.getValue(), index);
                })
                .then();
    }

    private Mono<Void> alone(List<Lane> lanes, int index) {
        return Flux.fromIterable(lanes)
                .flatMap(
                        lane -> oneByOne.apply(lane.fitting.get(index))
                                .then(Mono.fromRunnable(() -> done(lane, index)))
                                .onErrorResume(
                                        Consumption::isOurs, refusal -> Mono.fromRunnable(() -> lane.stop(index))),
                        AT_ONCE)
                .then();
    }

    private Mono<Void> together(Handling<?> handling, List<Lane> lanes, int index) {
        List<PendingEvent> events =
                lanes.stream().map(lane -> lane.fitting.get(index)).toList();
        return meters.handlingAll(consumer(), events, Mono.defer(() -> Consumption.handle(handling, events)))
                .then(Mono.<Void>fromRunnable(() -> lanes.forEach(lane -> done(lane, index))))
                .onErrorResume(Consumption::isOurs, refusal -> alone(lanes, index));
    }

    private void done(Lane lane, int index) {
        lane.applied = index + 1;
        meters.applied(consumer(), lane.fitting.get(index), clock.instant());
    }

    private Mono<Void> move(Collection<Lane> lanes) {
        List<Lane> moved = lanes.stream().filter(lane -> lane.applied > 0).toList();
        if (moved.isEmpty() || subscription.order() == Order.NONE) {
            return Mono.empty();
        }
        boolean gapless = subscription.order() == Order.GAPLESS;
        return progress.advanceAll(
                        moved.stream().map(lane -> lane.move(gapless)).toList())
                .then(Mono.defer(() -> gapless ? released(moved) : Mono.empty()))
                .then(Mono.defer(() -> wake(moved)));
    }

    /** Somebody may have held an event back meanwhile that was applied here, or whose turn it is now. */
    private Mono<Void> released(List<Lane> moved) {
        return progress.positions(moved.stream().map(Lane::stream).collect(Collectors.toSet()))
                .flatMapMany(at -> Flux.fromIterable(moved)
                        .filter(lane ->
                                Objects.requireNonNull(at.get(lane.stream())).holds()))
                .concatMap(lane -> Flux.fromIterable(lane.applied())
                        .concatMap(event ->
                                progress.release(lane.stream(), event.meta().sequence()))
                        .then(Mono.defer(() -> oneByOne.drain(lane.stream()))))
                .then();
    }

    private Mono<Void> wake(List<Lane> moved) {
        List<String> subjects = moved.stream()
                .map(lane -> HeldEvent.subject(consumer(), lane.first().meta().subject()))
                .toList();
        return progress.waitingFor(subjects).concatMap(oneByOne::drain).then();
    }

    /** The events of one subject in a poll. */
    private static final class Lane {

        private final String consumer;
        private final List<PendingEvent> all = new ArrayList<>();
        private List<PendingEvent> fitting = List.of();
        /** What goes one by one, after those that fit. */
        private List<PendingEvent> rest = List.of();

        private int applied;

        Lane(String consumer) {
            this.consumer = consumer;
        }

        void add(PendingEvent event) {
            all.add(event);
        }

        PendingEvent first() {
            return all.getFirst();
        }

        Stream<String> streams() {
            return all.stream().map(event -> HeldEvent.stream(consumer, event.meta()));
        }

        String stream() {
            return HeldEvent.stream(consumer, first().meta());
        }

        boolean has(int index) {
            return index < fitting.size();
        }

        List<PendingEvent> applied() {
            return fitting.subList(0, applied);
        }

        void stop(int index) {
            List<PendingEvent> left = new ArrayList<>(fitting.subList(index, fitting.size()));
            left.addAll(rest);
            rest = left;
            fitting = fitting.subList(0, index);
        }

        Move move(boolean gapless) {
            long last = applied().getLast().meta().sequence();
            return new Move(stream(), gapless ? fitting.getFirst().meta().sequence() : null, last);
        }

        void fit(Order order, Map<String, Position> positions, EventMeters meters) {
            if (order == Order.NONE) {
                fitting = all;
                return;
            }
            Position at = streams().distinct().count() == 1 ? positions.get(stream()) : null;
            if (at == null || order == Order.GAPLESS && at.holds()) {
                rest = all;
                return;
            }
            fit(order, at.next(), meters);
        }

        private void fit(Order order, long position, EventMeters meters) {
            List<PendingEvent> fit = new ArrayList<>();
            long next = position;
            for (int i = 0; i < all.size(); i++) {
                long sequence = all.get(i).meta().sequence();
                if (sequence < next) {
                    meters.repeated(consumer);
                } else if (order == Order.LATEST || sequence == next) {
                    fit.add(all.get(i));
                    next = sequence + 1;
                } else {
                    rest = all.subList(i, all.size());
                    break;
                }
            }
            fitting = fit;
        }
    }
}

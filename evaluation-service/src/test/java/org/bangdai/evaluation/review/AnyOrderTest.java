package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;
import static org.bangdai.evaluation.review.ReviewFixtures.activity;
import static org.bangdai.evaluation.review.ReviewFixtures.ended;
import static org.bangdai.evaluation.review.ReviewFixtures.endedOn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bangdai.platform.event.UnknownSubjectException;
import reactor.core.publisher.Mono;

/** However the events come, and whoever plans in between: the same reviews. */
class AnyOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** One run of the service over events as they come. */
    private static final class Run {

        final InMemory store = new InMemory();
        final PlanReviews plan = new PlanReviews(store.terms(), store.reviews(), CLOCK);
        final FallDue fallDue = new FallDue(store.reviews());
        final PairingListener listener = new PairingListener(store.terms(), store.activities(), plan);

        /** As the platform does: what needs another subject first comes again later. */
        Run over(List<Mono<Void>> events) {
            Deque<Mono<Void>> left = new ArrayDeque<>(events);
            while (!left.isEmpty()) {
                Mono<Void> event = left.poll();
                try {
                    event.block();
                } catch (UnknownSubjectException early) {
                    left.add(event);
                }
            }
            return this;
        }

        Run settled() {
            for (int round = 0; round < 3; round++) {
                sweep().block();
            }
            return this;
        }

        Mono<Void> sweep() {
            return plan.sweep(0, CLOCK.instant())
                    .then(fallDue.sweep(0, CLOCK.instant()))
                    .then();
        }

        List<Mono<Void>> events(boolean ends) {
            List<Mono<Void>> events = new ArrayList<>();
            events.add(Mono.defer(() -> listener.created(CREATED)));
            if (ends) {
                events.add(Mono.defer(() -> listener.ended(endedOn("2026-11-12"))));
            }
            for (int day = 10; day < 14; day++) {
                var held = activity("a" + day, "2026-11-" + day);
                events.add(Mono.defer(() -> listener.confirmed(held, 2)));
            }
            // One was corrected: the other version counts in its place. One was found not genuine.
            events.add(Mono.defer(() -> listener.ended(ended("a10"), 3)));
            events.add(Mono.defer(() -> listener.confirmed(activity("a10b", "2026-11-09"), 2)));
            events.add(Mono.defer(() -> listener.ended(ended("a12"), 3)));
            return events;
        }
    }

    @Property(tries = 300)
    void anyOrderAndAnyRepetitionGiveTheSameReviews(@ForAll long seed, @ForAll boolean ends) {
        Run straight = new Run();
        // Sweeps between the events of the comparison would turn reviews due before the end is heard of, which is
        // another story.
        straight.over(straight.events(ends)).settled();

        Run shuffled = new Run();
        List<Mono<Void>> events = new ArrayList<>(shuffled.events(ends));
        Random random = new Random(seed);
        for (int copies = random.nextInt(8); copies > 0; copies--) {
            events.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(events, random);
        shuffled.over(events).settled();

        assertThat(shuffled.store.reviews).isEqualTo(straight.store.reviews);
        assertThat(shuffled.store.activities).isEqualTo(straight.store.activities);
        assertThat(shuffled.store
                        .activities()
                        .count(PAIRING, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                        .block())
                .isEqualTo(3);
        assertThat(shuffled.store.reviews).hasSize(ends ? 5 : 4);
    }
}

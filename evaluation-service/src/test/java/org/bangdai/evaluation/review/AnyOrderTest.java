package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;
import static org.bangdai.evaluation.review.ReviewFixtures.activity;
import static org.bangdai.evaluation.review.ReviewFixtures.ended;
import static org.bangdai.evaluation.review.ReviewFixtures.endedOn;

import java.math.BigDecimal;
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
import org.bangdai.evaluation.evidence.EvidenceFixture;
import org.bangdai.evaluation.evidence.Goals;
import org.bangdai.evaluation.review.domain.Measure;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.UnknownSubjectException;
import reactor.core.publisher.Mono;

/** However the events come, and whoever plans in between: the same reviews. */
class AnyOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** One run of the service over events as they come. */
    private static final class Run {

        final InMemory store = new InMemory();
        final EvidenceFixture.InMemoryGoals goals = new EvidenceFixture.InMemoryGoals();
        final PlanReviews plan = store.plan(CLOCK);
        final FallDue fallDue = store.fallDue(goals);
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

        List<Mono<Void>> goals() {
            Goals.Of first = new Goals.Of(PAIRING, "330523", 2);
            Goals.Of done = new Goals.Of(PAIRING, "330523", 3);
            Goals.Of cancelled = new Goals.Of(PAIRING, "330523", 4);
            Goals.Of newer = new Goals.Of(PAIRING, "330523", 5);
            Goals.Agreed one = new Goals.Agreed("g1", LocalDate.of(2026, 11, 10));
            Goals.Agreed two = new Goals.Agreed("g2", LocalDate.of(2026, 11, 11));
            Goals.Agreed three = new Goals.Agreed("g3", LocalDate.of(2026, 11, 9));
            Goals.Agreed late = new Goals.Agreed("g4", LocalDate.of(2026, 11, 25));
            // In one plan's order, as the platform gives them; repeated at will.
            return List.of(goals.agreed(first, List.of(one, two, three))
                    .then(goals.completed(done, one, LocalDate.of(2026, 11, 10)))
                    .then(goals.cancelled(cancelled, "g3"))
                    .then(goals.agreed(newer, List.of(late))));
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
            events.addAll(goals());
            return events;
        }
    }

    /** A review's score as its last part would give it now. */
    private static Score score(Run run, String period) {
        Review review = run.store.reviews.get(PAIRING + ":" + period);
        Measure measure = run.store.measure(run.goals).of(review.terms()).block();
        Instant at = CLOCK.instant();
        List<Submission> parts = List.of(
                new Submission.SelfAppraisal("收获", 5, null),
                new Submission.Statement("进步", null, new BigDecimal("90")),
                new Submission.Comment("踏实", new BigDecimal("80"), Part.LEADER_COMMENT));
        for (Submission part : parts) {
            review = ((Decision.Change<Review>) review.submit(part, "someone", at, measure)).next();
        }
        return ((Review.Finalised) review).score();
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
        Score score = score(shuffled, "2026-11");
        assertThat(score).isEqualTo(score(straight, "2026-11"));
        // Of goals one was done in time; one was cancelled, one left out of the newer plan, whose own is due on the
        // 25th.
        assertThat(score.parts())
                .filteredOn(part -> part.indicator() == Indicator.GOALS_ON_TIME)
                .extracting(Score.Part::value)
                .containsExactly(new BigDecimal(ends ? "100.0" : "50.0"));
        assertThat(shuffled.store
                        .activities()
                        .held(PAIRING, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                        .count()
                        .block())
                .isEqualTo(3);
        assertThat(shuffled.store.reviews).hasSize(ends ? 7 : 5);
    }
}

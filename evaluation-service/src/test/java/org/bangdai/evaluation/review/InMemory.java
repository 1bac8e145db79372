package org.bangdai.evaluation.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bangdai.evaluation.evidence.Activities;
import org.bangdai.evaluation.evidence.EvidenceFixture;
import org.bangdai.evaluation.evidence.Goals;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.domain.PairingTerm;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Settling;
import org.bangdai.evaluation.scheme.SchemesFixture;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores for properties that need many runs; what MongoDB makes of them is tested apart. */
final class InMemory {

    final Map<String, Review> reviews = new TreeMap<>();
    final Map<String, PairingTerm> terms = new HashMap<>();
    final Map<String, Heard> activities = new HashMap<>();

    /** The last that was heard of an activity. @param heldOn null where it does not count */
    record Heard(@Nullable LocalDate heldOn, long sequence) {}

    Reviews reviews() {
        return new Reviews() {
            @Override
            public Mono<Boolean> place(Caller by, Review review) {
                return Mono.fromSupplier(
                        () -> reviews.putIfAbsent(review.terms().reviewId(), review) == null);
            }

            @Override
            public Mono<Stored<Review>> get(Caller by, String id) {
                return Mono.justOrEmpty(reviews.get(id)).map(review -> new Stored<>(id, 1, review));
            }

            @Override
            public Mono<Stored<Review>> update(Caller by, String id, Step<Review> step) {
                return get(by, id).map(stored -> switch (step.apply(stored.state())) {
                    case Decision.Refused<Review> refused -> throw new RefusedException(refused.refusal());
                    case Decision.Change<Review> change -> {
                        reviews.put(id, change.next());
                        yield new Stored<>(id, 1, change.next());
                    }
                });
            }

            @Override
            public Mono<Page<Stored<Review>>> page(Caller by, Selection selection, PageRequest request) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Flux<Review> open(String division) {
                return Flux.fromIterable(List.copyOf(reviews.values()))
                        .filter(Review.Open.class::isInstance)
                        .filter(review -> review.terms().division().startsWith(division));
            }

            @Override
            public Flux<Integer> bucketsToTurn(Instant now) {
                return Flux.just(0);
            }

            @Override
            public Mono<Long> turn(
                    int bucket, Instant now, Function<List<Review>, Mono<Function<Review, Settling>>> settle) {
                List<Review> all = List.copyOf(reviews.values());
                return settle.apply(all)
                        .flatMapMany(settling -> Flux.fromIterable(all)
                                .concatMap(review -> update(
                                                Caller.system("test"),
                                                review.terms().reviewId(),
                                                present -> present.turn(now, settling.apply(present)))
                                        .map(after -> after.state().equals(review) ? 0L : 1L)))
                        .reduce(0L, Long::sum);
            }
        };
    }

    PairingTerms terms() {
        return new PairingTerms() {
            @Override
            public Mono<PairingTerm> place(PairingTerm term) {
                return Mono.fromSupplier(() -> {
                    PairingTerm there = terms.putIfAbsent(term.pairingId(), term);
                    return there == null ? term : there;
                });
            }

            @Override
            public Mono<PairingTerm> find(String pairingId) {
                return Mono.fromSupplier(() -> terms.get(pairingId));
            }

            @Override
            public Mono<PairingTerm> update(String pairingId, UnaryOperator<PairingTerm> step) {
                return Mono.fromSupplier(() -> terms.computeIfPresent(pairingId, (id, term) -> step.apply(term)));
            }

            @Override
            public Flux<Integer> bucketsToPlan(Instant now) {
                return Flux.just(0);
            }

            @Override
            public Flux<String> toPlan(int bucket, Instant now) {
                return Flux.fromIterable(terms.keySet().stream().toList());
            }
        };
    }

    Activities activities() {
        return new Activities() {
            @Override
            public Mono<Void> confirmed(Confirmed activity, long sequence) {
                return heard(activity.activityId(), new Heard(activity.heldOn(), sequence));
            }

            @Override
            public Mono<Void> ended(Ended activity, long sequence) {
                return heard(activity.activityId(), new Heard(null, sequence));
            }

            private Mono<Void> heard(String activityId, Heard last) {
                return Mono.fromRunnable(() -> activities.merge(
                        activityId, last, (before, now) -> now.sequence() > before.sequence() ? now : before));
            }

            @Override
            public Flux<Evidence.Activity> held(String pairingId, LocalDate from, LocalDate to) {
                return Flux.fromIterable(List.copyOf(activities.entrySet()))
                        .filter(it -> it.getValue().heldOn() != null)
                        .map(it ->
                                new Evidence.Activity(it.getKey(), it.getValue().heldOn()))
                        .filter(it ->
                                !it.heldOn().isBefore(from) && !it.heldOn().isAfter(to));
            }
        };
    }

    MeasureReview measure(Goals goals) {
        return new MeasureReview(SchemesFixture.builtIn(), EvidenceFixture.gather(activities(), goals));
    }

    FallDue fallDue() {
        return fallDue(new EvidenceFixture.InMemoryGoals());
    }

    FallDue fallDue(Goals goals) {
        return new FallDue(
                reviews(), new SettleReviews(RegistryFixture.nobody(), SchemesFixture.builtIn(), measure(goals)));
    }

    PlanReviews plan(Clock clock) {
        return new PlanReviews(terms(), reviews(), SchemesFixture.builtIn(), clock);
    }
}

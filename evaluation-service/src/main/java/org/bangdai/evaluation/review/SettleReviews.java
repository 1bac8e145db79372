package org.bangdai.evaluation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.evaluation.registry.FindAppraisers;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.evaluation.review.domain.Days;
import org.bangdai.evaluation.review.domain.Escalation;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Settling;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.Schemes;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads for many reviews at once what time needs to know of them: who comments and by which scheme for those that fall due, the measure for those whose escalation
 * ends.
 */
@Component
class SettleReviews {

    private static final int AT_ONCE = 8;

    private final FindAppraisers appraisers;
    private final Schemes schemes;
    private final MeasureReview measure;

    SettleReviews(FindAppraisers appraisers, Schemes schemes, MeasureReview measure) {
        this.appraisers = appraisers;
        this.schemes = schemes;
        this.measure = measure;
    }

    /** What each needs to turn at that moment. */
    Mono<Function<Review, Settling>> of(List<Review> reviews, Instant now) {
        List<Terms> falling = reviews.stream()
                .filter(Review.Scheduled.class::isInstance)
                .map(Review::terms)
                .toList();
        Mono<Map<String, Settling>> due = assignments(falling, Days.of(now));
        Mono<Map<String, Settling>> ending = Flux.fromIterable(reviews)
                .filter(it -> it instanceof Review.Escalated open && open.level() == Escalation.ORGANISATION)
                .flatMap(
                        it -> measure.of(it.terms())
                                .map(found -> Map.entry(it.terms().reviewId(), new Settling(null, found))),
                        AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        return Mono.zip(due, ending, (one, other) -> {
            Map<String, Settling> all = new HashMap<>(one);
            all.putAll(other);
            return review -> all.getOrDefault(review.terms().reviewId(), Settling.NOTHING);
        });
    }

    private Mono<Map<String, Settling>> assignments(List<Terms> falling, LocalDate today) {
        if (falling.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Mono.zip(appraisers.of(falling, today), schemesOf(falling), (persons, inForce) -> {
            Map<String, Settling> settled = new HashMap<>();
            for (Terms terms : falling) {
                Scheme scheme = inForce.get(key(terms));
                if (scheme != null) {
                    Assignment assignment = Assignment.of(
                            persons.getOrDefault(terms.reviewId(), Appraisers.NOBODY), scheme, terms.dueOn(), today);
                    settled.put(terms.reviewId(), new Settling(assignment, null));
                }
            }
            return settled;
        });
    }

    /** The period keeps the scheme of its first day, whatever is published meanwhile. */
    private Mono<Map<String, Scheme>> schemesOf(Collection<Terms> falling) {
        Map<LocalDate, List<Terms>> byDay =
                falling.stream().collect(Collectors.groupingBy(it -> it.span().first()));
        return Flux.fromIterable(byDay.entrySet())
                .concatMap(day -> schemes.inForce(
                                day.getValue().stream().map(Terms::division).collect(Collectors.toSet()), day.getKey())
                        .flatMapIterable(Map::entrySet)
                        .map(it -> Map.entry(it.getKey() + ":" + day.getKey(), it.getValue())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static String key(Terms terms) {
        return terms.division() + ":" + terms.span().first();
    }
}

package org.bangdai.evaluation.effect;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bangdai.evaluation.effect.domain.Contribution;
import org.bangdai.evaluation.effect.domain.Effect;
import org.bangdai.evaluation.effect.domain.MentorEffect;
import org.bangdai.evaluation.review.Results;
import org.bangdai.evaluation.review.Results.Result;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Assesses a mentor's month from all its reviews, whenever one of them becomes final or is reopened, and the months after it, whose growth is measured against it; then proposes
 * removal where it has stayed poor. May be repeated. Two at once do not overwrite each other: what was read is written only to the version that was there before
 * reading. One that is new is read once more: an earlier month that became final meanwhile has looked for it before it was there.
 */
@Component
class AssessEffect {

    /** The longest that rules may look back, for either purpose. */
    private static final int MONTHS = 24;

    /** The longest that they may look back for growth. */
    private static final int GAIN_MONTHS = 12;

    private static final Retry AFTER_ANOTHER = Retry.backoff(20, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(200))
            .filter(it -> it instanceof StaleVersionException || it instanceof AlreadyExistsException);

    private final MentorEffects effects;
    private final Results results;
    private final RuleBook ruleBook;

    AssessEffect(MentorEffects effects, Results results, RuleBook ruleBook) {
        this.effects = effects;
        this.results = results;
        this.ruleBook = ruleBook;
    }

    Mono<Void> assess(String mentorId, YearMonth month) {
        return month(mentorId, month)
                .flatMap(there -> effects.since(mentorId, month.plusMonths(1)))
                .flatMapIterable(after -> after.stream()
                        .map(it -> it.effect().month())
                        .filter(it -> !it.isAfter(month.plusMonths(GAIN_MONTHS)))
                        .sorted()
                        .toList())
                .concatMap(later -> month(mentorId, later))
                .then(Mono.defer(() -> propose(mentorId, month)));
    }

    /** Empty where it has no review. */
    private Mono<Stored<MentorEffect>> month(String mentorId, YearMonth month) {
        return Mono.defer(() -> once(mentorId, month)).retryWhen(AFTER_ANOTHER);
    }

    private Mono<Stored<MentorEffect>> once(String mentorId, YearMonth month) {
        return effects.find(mentorId, month)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(present ->
                        contributions(mentorId, month).flatMap(all -> assess(mentorId, month, present, all)));
    }

    private Mono<Stored<MentorEffect>> assess(
            String mentorId, YearMonth month, Optional<Stored<MentorEffect>> present, List<Contribution> all) {
        List<Contribution> ofMonth =
                all.stream().filter(it -> it.month().equals(month)).toList();
        if (ofMonth.isEmpty()) {
            return Mono.empty();
        }
        return ruleBook.effective(Effect.division(ofMonth), month.atEndOfMonth())
                .flatMap(rules -> {
                    Effect effect = Effect.of(mentorId, month, rules, ofMonth, all);
                    return present.map(there -> effects.update(there, it -> it.assessed(effect)))
                            .orElseGet(() -> effects.insert(MentorEffect.first(effect))
                                    .then(Mono.defer(() -> once(mentorId, month))));
                });
    }

    private Mono<List<Contribution>> contributions(String mentorId, YearMonth month) {
        return results.ofMentor(mentorId, month.minusMonths(MONTHS), month)
                .map(AssessEffect::contribution)
                .collectList();
    }

    private static Contribution contribution(Result result) {
        return new Contribution(
                result.reviewId(),
                result.menteeId(),
                result.division(),
                result.period(),
                result.isComplete() ? result.score() : null,
                result.isOpen(),
                result.cadence(),
                result.helpRating());
    }

    /** Once every month is assessed that the reviews enter. */
    private Mono<Void> propose(String mentorId, YearMonth month) {
        return effects.since(mentorId, month.minusMonths(MONTHS))
                .flatMap(months -> Mono.justOrEmpty(MentorEffect.lastSettled(months))
                        .flatMap(last ->
                                ruleBook.effective(last.division(), last.month().atEndOfMonth()))
                        .flatMap(rules -> Mono.justOrEmpty(MentorEffect.due(months, rules.effect()))
                                .filterWhen(run -> isSettled(mentorId, run, rules.effect()))
                                .flatMap(run ->
                                        effects.update(mentorId, run.last(), it -> it.proposed(run, rules.effect())))))
                .then();
    }

    /** Whether no review is open that growth in those months is measured against, so that none of them is poor only because its score is missing. */
    private Mono<Boolean> isSettled(String mentorId, MentorEffect.Run run, EffectRules rules) {
        return results.ofMentor(mentorId, run.first().minusMonths(rules.gainMonths()), run.last())
                .all(it -> !it.isOpen());
    }
}

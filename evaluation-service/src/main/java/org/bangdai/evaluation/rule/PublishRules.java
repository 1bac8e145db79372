package org.bangdai.evaluation.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.evaluation.rule.domain.RuleRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A division publishes the next version of its rules: for days to come, and as strict as those above at least. The same content again is the same version. */
@Component
class PublishRules {

    private final RuleBook book;
    private final Clock clock;

    PublishRules(RuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    record Draft(
            LocalDate effectiveFrom,
            int decisionDays,
            BoardRules board,
            EffectRules effect,
            AssessmentRules assessment) {

        ResultRules version(String division, int number) {
            return new ResultRules(
                    ResultRules.id(division, number),
                    division,
                    number,
                    effectiveFrom,
                    decisionDays,
                    board,
                    effect,
                    assessment);
        }
    }

    Mono<ResultRules> publish(Caller by, String division, Draft draft) {
        return book.versions(division).collectList().flatMap(versions -> {
            int last = versions.isEmpty() ? 0 : versions.getFirst().version();
            if (last > 0 && versions.getFirst().equals(draft.version(division, last))) {
                return Mono.just(versions.getFirst());
            }
            LocalDate after = after(versions);
            return draft.effectiveFrom().isAfter(after)
                    ? checked(by, draft.version(division, last + 1))
                    : Mono.error(new RefusedException(new RuleRefusal.NotAhead(after)));
        });
    }

    private LocalDate after(List<ResultRules> newestFirst) {
        LocalDate today = LocalDate.now(clock);
        return newestFirst.isEmpty() || newestFirst.getFirst().effectiveFrom().isBefore(today)
                ? today
                : newestFirst.getFirst().effectiveFrom();
    }

    private Mono<ResultRules> checked(Caller by, ResultRules version) {
        return book.above(version.division(), version.effectiveFrom()).flatMap(above -> {
            List<String> looser = version.division().equals(above.division()) ? List.of() : version.looserThan(above);
            return looser.isEmpty()
                    ? book.publish(by, version)
                    : Mono.error(new RefusedException(new RuleRefusal.Looser(above.id(), looser)));
        });
    }
}

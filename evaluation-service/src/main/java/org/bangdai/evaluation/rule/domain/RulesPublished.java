package org.bangdai.evaluation.rule.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Event;

/** A division has set rules for what follows from its results, as {@link ResultRules} says them. */
public record RulesPublished(
        String rulesId,
        String division,
        int version,
        LocalDate effectiveFrom,
        int decisionDays,
        BoardRules board,
        EffectRules effect,
        AssessmentRules assessment)
        implements Event {

    static RulesPublished of(ResultRules it) {
        return new RulesPublished(
                it.id(),
                it.division(),
                it.version(),
                it.effectiveFrom(),
                it.decisionDays(),
                it.board(),
                it.effect(),
                it.assessment());
    }

    @Override
    public String type() {
        return "result-rules-published";
    }
}

package org.bangdai.evaluation.rule.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Refusal;

/** Why a version of rules is not published. */
public sealed interface RuleRefusal extends Refusal {

    /** A division may be stricter than what is above it, never looser. @param rules pointers below {@code /} */
    record Looser(String above, List<String> rules) implements RuleRefusal {
        public Looser {
            rules = List.copyOf(rules);
        }
    }

    /** Rules hold for what is to come: from the day after that one at the earliest. */
    record NotAhead(LocalDate after) implements RuleRefusal {}
}

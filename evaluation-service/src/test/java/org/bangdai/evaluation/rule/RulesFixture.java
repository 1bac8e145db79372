package org.bangdai.evaluation.rule;

import java.time.LocalDate;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;

public final class RulesFixture {

    private RulesFixture() {}

    /** With nothing but what comes with the software. */
    public static RuleBook builtIn(AggregateFactory stores) {
        return new MongoRuleBook(stores);
    }

    /** The division's first version, of 2025: as above it, but that the annual review has a share in the year's grade. */
    public static void publishAnnualReview(RuleBook ruleBook, String division, int percent) {
        ResultRules above =
                ruleBook.effective(division, LocalDate.of(2025, 12, 31)).block();
        ResultRules own = new ResultRules(
                ResultRules.id(division, 1),
                division,
                1,
                LocalDate.of(2025, 1, 1),
                above.decisionDays(),
                above.board(),
                above.effect(),
                new AssessmentRules(6, 90, 20, 70, 60, percent));
        ruleBook.publish(Caller.system("test"), own).block();
    }
}

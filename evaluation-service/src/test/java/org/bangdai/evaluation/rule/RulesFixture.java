package org.bangdai.evaluation.rule;

import org.bangdai.platform.store.AggregateFactory;

public final class RulesFixture {

    private RulesFixture() {}

    /** With nothing but what comes with the software. */
    public static RuleBook builtIn(AggregateFactory stores) {
        return new MongoRuleBook(stores);
    }
}

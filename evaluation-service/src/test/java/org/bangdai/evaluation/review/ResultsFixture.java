package org.bangdai.evaluation.review;

import org.bangdai.platform.store.AggregateFactory;

public final class ResultsFixture {

    private ResultsFixture() {}

    public static Results of(AggregateFactory stores) {
        return new MongoResults(stores);
    }
}

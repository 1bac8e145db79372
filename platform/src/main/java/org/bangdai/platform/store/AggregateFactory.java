package org.bangdai.platform.store;

/** Makes the store of an aggregate, declares its indexes for creation at start-up, and enrols it with the relay's and intents' sweepers. */
public interface AggregateFactory {

    <T> Aggregates<T> create(Aggregate<T> aggregate);

    /** A plain collection without events, such as a projection; its indexes are created at start-up too. */
    Rows rows(String collection, Index... indexes);
}

package org.bangdai.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One kind of aggregate and how it lies in MongoDB. A document is
 *
 * <pre>{@code
 * { _id, schema, version, sequence, division, divisions: [..], participants: [..], bucket, state: {..},
 *   outbox: [{id, source, type, sequence, time, division, actor, key, data, trace?}], outboxSince?, intent?, intentSince? }
 * }</pre>
 *
 * plus {@code slots} and {@code seats}, which conditional updates keep beside {@code state} (see {@link Slots}, {@link Seats}). {@code divisions} is {@link
 * Divisions#containing} of the division: a scope is an equality on it (or on {@code participants}), so an index for a list that callers page through is
 * {@code (divisions, sort field, _id)}. {@code bucket} is {@code hash(_id) % 64}. {@code outboxSince} and {@code intentSince} are by the real clock. The
 * shard key of every aggregate is {@code _id}, hashed. The platform adds its own indexes, named {@code own-…}, among them {@code (divisions, _id)} and {@code
 * (participants, _id)}.
 */
public final class Aggregate<T> {

    final String collection;
    final Mapping<T> mapping;
    final Function<T, String> division;
    final List<Index> indexes = new ArrayList<>();
    final List<UnaryOperator<Document>> upcasts = new ArrayList<>();
    Function<T, ? extends Collection<String>> participants = state -> Set.of();
    Function<T, @Nullable String> intent = state -> null;
    Predicate<T> concealed = state -> false;

    @Nullable
    String topic;

    @Nullable
    Function<T, String> eventKey;

    private Aggregate(String collection, Mapping<T> mapping, Function<T, String> division) {
        this.collection = collection;
        this.mapping = mapping;
        this.division = division;
    }

    /** @param division the code that every document carries for tenancy, taken from the state */
    public static <T> Aggregate<T> in(String collection, Mapping<T> mapping, Function<T, String> division) {
        return new Aggregate<>(collection, mapping, division);
    }

    /** Ids of the persons who may see the document as their own (see {@code Scope.Own}). */
    public Aggregate<T> participants(Function<T, ? extends Collection<String>> persons) {
        this.participants = persons;
        return this;
    }

    /**
     * Which states are there for the system alone: such a document is in no division's and no person's sight. Where it changes back into another state it is in sight again.
     */
    public Aggregate<T> concealed(Predicate<T> states) {
        this.concealed = states;
        return this;
    }

    /** Its events go to {@code topic}, keyed by what {@code key} gives: the pairing they belong to, else the person. Subject is the {@code _id}. */
    public Aggregate<T> publishes(String topic, Function<T, String> key) {
        this.topic = topic;
        this.eventKey = key;
        return this;
    }

    /**
     * Which states are in the middle of a command over several documents: the intent's name, or null when nothing is pending. A document that
     * stays in such a state is driven on by the {@code IntentDriver} of that name.
     */
    public Aggregate<T> intent(Function<T, @Nullable String> name) {
        this.intent = name;
        return this;
    }

    /** Paths of the state are written {@code state.field}. */
    public Aggregate<T> index(Index index) {
        indexes.add(index);
        return this;
    }

    /**
     * How a stored state of an older schema becomes the next one's; the n-th call turns schema n into n + 1. The current schema is the number of
     * upcasts + 1. Reading upcasts in memory; the next change of the document writes the new schema, so old and new replicas may run side by side
     * as long as an upcast only adds.
     */
    public Aggregate<T> upcast(UnaryOperator<Document> state) {
        upcasts.add(state);
        return this;
    }
}

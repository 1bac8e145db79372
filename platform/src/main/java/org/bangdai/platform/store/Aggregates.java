package org.bangdai.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The store of one kind of aggregate. Every write is one majority-acknowledged single-document write in which the events ride along; they are
 * published afterwards, at once and at least once, in order for the document. Every read applies the caller's scope: what lies outside is not there.
 *
 * <p>Errors: an outage stays an error of the driver. {@link NotFoundException} where nothing visible has that id, {@link StaleVersionException} where
 * an expected version is not the present one, {@link AlreadyExistsException} for an id or unique key that is taken, {@link ContendedException} (one of the
 * driver's) when every repetition lost its race, and {@code RefusedException} with the step's refusal. A state comes back as a later read finds it:
 * instants to the millisecond.
 */
public interface Aggregates<T> {

    /**
     * Inserts a new document at version 1. Safe to repeat with the same id by the same command: {@link AlreadyExistsException} then tells the caller
     * to read what is there.
     */
    Mono<Stored<T>> insert(Caller by, String id, T state, List<? extends Event> events);

    /** One of many to be inserted together. */
    record Fresh<T>(String id, T state, List<? extends Event> events) {}

    /**
     * Inserts many, at most a few hundred, in one write: each as {@link #insert} would, whatever becomes of the others. Answers the ids of those that were
     * inserted now; the others are taken. Safe to repeat.
     */
    Mono<Set<String>> insertAll(Caller by, List<Fresh<T>> all);

    /**
     * Inserts those that are not there yet, at most a few hundred, in two round trips. Answers the ids for which nothing is left to do: they were inserted now, or
     * what is there is as wanted; the others are there and otherwise, or not for the caller to see.
     *
     * @param wanted by id
     */
    default <W> Mono<Set<String>> insertAbsent(
            Caller by, Map<String, W> wanted, BiPredicate<T, W> asWanted, Function<W, Fresh<T>> fresh) {
        return findAll(by, wanted.keySet())
                .collectMap(Stored::id, there -> asWanted.test(there.state(), wanted.get(there.id())))
                .flatMap(there -> insertAll(
                                by,
                                wanted.entrySet().stream()
                                        .filter(it -> !there.containsKey(it.getKey()))
                                        .map(it -> fresh.apply(it.getValue()))
                                        .toList())
                        .map(inserted -> {
                            Set<String> done = new HashSet<>(inserted);
                            there.forEach((id, same) -> {
                                if (same) {
                                    done.add(id);
                                }
                            });
                            return done;
                        }));
    }

    /** Those of the ids that the caller sees, at most a few hundred, in no order. */
    Flux<Stored<T>> findAll(Caller by, Collection<String> ids);

    /** Empty where nothing visible to the caller has that id. */
    Mono<Stored<T>> find(Caller by, String id);

    /** As {@link #find}, but {@link NotFoundException} instead of empty. */
    Mono<Stored<T>> get(Caller by, String id);

    /** Applies the step to the present state; after a lost race reads again and repeats it, a bounded number of times with jitter. */
    Mono<Stored<T>> update(Caller by, String id, Step<T> step);

    /** As {@link #update(Caller, String, Step)}, but only to the version given: the caller's If-Match. */
    Mono<Stored<T>> update(Caller by, String id, long expectedVersion, Step<T> step);

    /**
     * Changes many, at most a few hundred, in two round trips: each as {@link #update(Caller, String, Step)} would, except that one which is not there, is refused or has lost a race is
     * left as it is, to be asked for again. Their events are published before this completes, as far as the broker takes them, so that whoever changes all that is due goes
     * no faster than their events do.
     *
     * @param step of all that were found, asked once, such as to load what deciding needs
     * @return how many were changed
     */
    Mono<Long> updateAll(Caller by, Collection<String> ids, Function<List<T>, ? extends Mono<? extends Step<T>>> step);

    /**
     * One page of what the caller sees and the filter selects, ordered by the sort field and then {@code _id}, both ascending or both descending.
     *
     * @param filter over document paths ({@code state.x}); a declared index must begin with {@code divisions} or {@code participants}, then serve equalities
     *     of the filter, then the sort, such as {@code (divisions, state.status, state.name, _id)}
     * @param sortField a document path to text, a number, a date or a boolean, or {@code _id}; documents without it come first, last when descending
     */
    Mono<Page<Stored<T>>> page(Caller by, Bson filter, String sortField, boolean descending, PageRequest request);

    /**
     * All that the caller sees and the filter selects, each as a document of the projected paths and its {@code _id}, by id.
     *
     * @param filter as for {@link #page}
     */
    Flux<Document> project(Caller by, Bson filter, Bson projection);

    /** Slots of these documents: each holds at most one holder. */
    Slots slots();

    /** Seats of these documents: a bounded set of holders. */
    Seats seats();

    /** The raw collection, for indexed queries of the adapter that owns it; scope is then the adapter's own duty. */
    MongoCollection<Document> collection();

    /** Reads a raw document of {@link #collection()}, upcast to the present schema. */
    Stored<T> read(Document document);
}

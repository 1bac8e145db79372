package org.bangdai.pairing.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pairings; errors are those of {@code Aggregates}. */
public interface Pairings {

    String COLLECTION = "pairings";

    Mono<Stored<Pairing>> find(Caller by, String pairingId);

    Mono<Stored<Pairing>> get(Caller by, String pairingId);

    /** Inserts the intent that a pairing begins as: {@code Claiming} or {@code Starting}. */
    Mono<Stored<Pairing>> insert(Caller by, Pairing intent);

    /** Inserts a transfer's successor, active from that day on. */
    Mono<Stored<Pairing>> start(Caller by, Successor successor, LocalDate day);

    Mono<Stored<Pairing>> update(Caller by, String pairingId, Step<Pairing> step);

    /**
     * Which states a list is of.
     *
     * @param kind simple name of the state's record
     * @param mark what else the state says; null for whatever it says
     */
    record Selection(String kind, @Nullable Mark mark) {}

    /** What tells pairings of one kind of state apart. @param field of the state: {@code outcome}, {@code told} or {@code chain} */
    record Mark(String field, Enum<?> value) {}

    /** The newest first. @param selection null for all */
    Mono<Page<Stored<Pairing>>> page(Caller by, @Nullable Selection selection, PageRequest request);

    /** Everything that this person was or is to be the mentee of, the oldest first. @param limit 1 to 200 */
    Flux<Stored<Pairing>> ofMentee(Caller by, String menteeId, int limit);

    /** As {@link #ofMentee}, of the mentor. */
    Flux<Stored<Pairing>> ofMentor(Caller by, String mentorId, int limit);

    /** Whatever any of these persons was or is to be the mentee of, in every division. */
    Flux<Pairing> ofMentees(Collection<String> menteeIds);

    /** Of each of these mentees who has any, the mentors in an open PRIMARY or FIELD pairing, in every division. */
    Mono<Map<String, Set<String>>> mentorsOf(Collection<String> menteeIds);

    /** How many offers each of the mentors has that are neither accepted by both nor over; only those that have any. */
    Mono<Map<String, Integer>> offers(Collection<String> mentorIds);

    /** All of a bucket that run, in no order; one that begins or ends meanwhile may be missed. */
    Flux<Pairing> running(int bucket);

    /** Buckets in which a term wants a warning or is over, doubles possible. */
    Flux<Integer> termBuckets(LocalDate today, int limit);

    /** Ids of the pairings of a bucket whose terms do. */
    Flux<String> atTerm(int bucket, LocalDate today, int limit);

    /** Buckets in which an offer has expired, doubles possible. */
    Flux<Integer> expiredBuckets(Instant now, int limit);

    /** Ids of expired offers of a bucket. */
    Flux<String> expired(int bucket, Instant now, int limit);
}

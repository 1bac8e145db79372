package org.bangdai.pairing.mentor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.Seats;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The mentor pool and its candidates; errors are those of {@code Aggregates}. */
public interface Mentors {

    String COLLECTION = "mentors";

    /** The seats that mentees' pairings take on a mentor's document. */
    String SEATS = "mentees";

    /** The seats that emergencies take, apart from the others. */
    String EMERGENCY_SEATS = "emergencies";

    /** @param free may be negative where a capacity was lowered below what is held */
    record Capacity(int total, int free) {}

    Mono<Stored<Mentor>> find(Caller by, String mentorId);

    Mono<Stored<Mentor>> get(Caller by, String mentorId);

    /** As {@code Aggregates.findAll}. */
    Flux<Stored<Mentor>> findAll(Caller by, Collection<String> mentorIds);

    /** As {@code Aggregates.insertAbsent}. */
    <W> Mono<Set<String>> insertAbsent(
            Caller by, Map<String, W> wanted, BiPredicate<Mentor, W> asWanted, Function<W, Fresh<Mentor>> fresh);

    Mono<Stored<Mentor>> insert(Caller by, Mentor mentor, Event nominated);

    Mono<Stored<Mentor>> update(Caller by, String mentorId, Step<Mentor> step);

    /** Only to the version given. */
    Mono<Stored<Mentor>> update(Caller by, String mentorId, long expectedVersion, Step<Mentor> step);

    /** By id. @param state simple name of the state's record; null for all */
    Mono<Page<Stored<Mentor>>> page(Caller by, @Nullable String state, PageRequest request);

    /** Appointed and in term on the day, by id. */
    Flux<Pooled> pool(Caller by, LocalDate day);

    /** Those of the persons who have a file, in every division; at most a few hundred at a time. */
    Flux<Mentor> among(Collection<String> personIds);

    /** Of the seats that mentees take; only those that have been opened. */
    Mono<Map<String, Capacity>> capacities(Collection<String> mentorIds);

    /** Who holds a seat with this mentor now, an emergency seat or another. */
    Mono<Collection<String>> seated(String mentorId);

    /** Who holds one of these seats with this mentor now. @param seats {@link #SEATS} or {@link #EMERGENCY_SEATS} */
    Mono<Collection<String>> seated(String mentorId, String seats);

    /** As {@link #capacities(Collection)}, of these seats. */
    Mono<Map<String, Capacity>> capacities(Collection<String> mentorIds, String seats);

    /** Buckets in which a term wants a warning or its end, doubles possible. */
    Flux<Integer> attentionBuckets(LocalDate today, int limit);

    /** Ids of the mentors of a bucket whose terms do. */
    Flux<String> attention(int bucket, LocalDate today, int limit);

    Seats seats();
}

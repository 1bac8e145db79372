package org.bangdai.pairing.secondment;

import java.time.LocalDate;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each mentee's secondments, under the mentee's id; errors are those of {@code Aggregates}. */
interface SecondmentBook {

    Mono<Stored<Secondments>> find(Caller by, String menteeId);

    Mono<Stored<Secondments>> insert(Caller by, Decision.Change<Secondments> first);

    Mono<Stored<Secondments>> update(Caller by, String menteeId, Step<Secondments> step);

    /** Those that the division receives or is to receive, by mentee. Whoever asks shows only what lasts today. */
    Mono<Page<Stored<Secondments>>> received(String division, PageRequest request);

    /** Buckets in which an end is to be told, doubles possible. */
    Flux<Integer> attentionBuckets(LocalDate today, int limit);

    /** Ids of the mentees of a bucket of whom one is. */
    Flux<String> attention(int bucket, LocalDate today, int limit);
}

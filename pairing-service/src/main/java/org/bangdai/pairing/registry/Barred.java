package org.bangdai.pairing.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.pairing.registry.domain.BarredPairs;
import reactor.core.publisher.Mono;

/**
 * 回避: who may never be paired with whom, as the registry says today: the whole reporting line above and below (by postings, and by the leader in charge that
 * the roster names), and declared kin. Tells no scope apart: whoever asks has read the persons before, and shows a {@link Bar#KINSHIP} to organisers only.
 * Errors are outages.
 */
public interface Barred {

    /** Why the two are never paired, whichever is the mentor; empty where nothing stands against it. */
    Mono<Bar> between(String onePersonId, String otherPersonId);

    /**
     * The barred ones of all these pairs. Made for a whole matching: reads in batches, a number of queries that grows with the persons and not with the
     * pairs, and keeps only pairs that are asked for.
     */
    Mono<BarredPairs> among(Collection<String> menteeIds, Collection<String> mentorIds);

    /** As {@link #among(Collection, Collection)}, by the postings of that day. */
    Mono<BarredPairs> among(Collection<String> menteeIds, Collection<String> mentorIds, LocalDate day);

    /** Everyone with whom this person is never paired: leaders above, all below, declared kin. For heads of large units that is many. */
    Mono<Set<String>> barred(String personId);
}

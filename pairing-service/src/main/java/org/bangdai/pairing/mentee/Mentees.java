package org.bangdai.pairing.mentee;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.Slots;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The mentees; errors are those of {@code Aggregates}. */
public interface Mentees {

    /** The slot that the one open or active PRIMARY pairing of a mentee holds. */
    String PRIMARY = "primary";

    Mono<Stored<Mentee>> get(Caller by, String menteeId);

    /** As {@code Aggregates.findAll}. */
    Flux<Stored<Mentee>> findAll(Caller by, Collection<String> menteeIds);

    /** As {@code Aggregates.insertAbsent}. */
    Mono<Set<String>> insertAbsent(
            Caller by,
            Map<String, Mentee> wanted,
            BiPredicate<Mentee, Mentee> asWanted,
            Function<Mentee, Fresh<Mentee>> fresh);

    Mono<Stored<Mentee>> insert(Caller by, Mentee mentee, Event registered);

    Mono<Stored<Mentee>> update(Caller by, String menteeId, Step<Mentee> step);

    /** By id. */
    Mono<Page<Stored<Mentee>>> page(Caller by, PageRequest request);

    /** Which mentees a list is of. @param category null for all @param unpaired only those whose PRIMARY slot is free */
    record Selection(@Nullable MenteeCategory category, boolean unpaired) {}

    /** By id. @param by one whose scope is a division */
    Mono<Page<Stored<Mentee>>> page(Caller by, Selection selection, PageRequest request);

    /** The pairing in the mentee's PRIMARY slot; empty where it is free. */
    Mono<String> primary(String menteeId);

    /** Those of the mentees whose PRIMARY slot is taken; at most a few hundred at a time. */
    Mono<Set<String>> paired(Collection<String> menteeIds);

    Slots slots();
}

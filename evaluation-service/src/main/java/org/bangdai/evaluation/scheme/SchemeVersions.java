package org.bangdai.evaluation.scheme;

import java.time.LocalDate;
import java.util.Collection;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What divisions have published, by version id; never deleted. Rules are no personal data, so reads have no scope; who is told of them is their callers' duty. */
interface SchemeVersions {

    /** Versions of these divisions that have taken effect by that day, replaced ones among them, withdrawn ones not. */
    Flux<SchemeVersion> effective(Collection<String> divisions, LocalDate day);

    /** Those that there are. */
    Flux<SchemeVersion> named(Collection<String> ids);

    /** All of a division's that hold from that very day on, withdrawn ones not. */
    Flux<SchemeVersion> startingOn(String division, LocalDate day);

    /** What that command published; empty where it has not yet. */
    Mono<Stored<SchemeVersion>> publishedBy(String division, String command);

    /** The number of the division's latest version; 0 where it has none. */
    Mono<Integer> latest(String division);

    /** A division's versions, by number. */
    Mono<Page<SchemeVersion>> page(String division, PageRequest request);

    /** Errors: {@code AlreadyExistsException} where another command took the number. */
    Mono<Stored<SchemeVersion>> insert(Caller by, SchemeVersion version, Event published);

    /** Within the caller's scope. */
    Mono<Stored<SchemeVersion>> update(Caller by, String id, Step<SchemeVersion> step);
}

package org.bangdai.pairing.programme;

import java.time.LocalDate;
import java.util.Collection;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What divisions have published, by version id; versions are never deleted. Rules are no personal data and hold for whoever is below, so reads have no scope; who is told of
 * them is their callers' duty.
 */
interface ProgrammeVersions {

    /** Versions of these divisions that have taken effect by that day, replaced ones among them, withdrawn ones not. */
    Flux<ProgrammeVersion> effective(Collection<String> divisions, LocalDate day);

    /** Those that there are. */
    Flux<ProgrammeVersion> named(Collection<String> versionIds);

    /** What that command published; empty where it has not yet. */
    Mono<Stored<ProgrammeVersion>> publishedBy(String division, String command);

    /** The number of the division's latest version; 0 where it has none. */
    Mono<Integer> latest(String division);

    /** A division's versions, by number. */
    Mono<Page<ProgrammeVersion>> page(String division, PageRequest request);

    /** Errors: {@code AlreadyExistsException} where another command took the number. */
    Mono<Stored<ProgrammeVersion>> insert(Caller by, ProgrammeVersion version, Event published);

    /** Within the caller's scope. */
    Mono<Stored<ProgrammeVersion>> update(Caller by, String versionId, Step<ProgrammeVersion> step);
}

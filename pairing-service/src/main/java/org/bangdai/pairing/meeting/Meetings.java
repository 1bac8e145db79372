package org.bangdai.pairing.meeting;

import java.time.Instant;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The meetings; errors are those of {@code Aggregates}. */
interface Meetings {

    String COLLECTION = "meetings";

    Mono<Stored<Meeting>> find(Caller by, String meetingId);

    Mono<Stored<Meeting>> get(Caller by, String meetingId);

    Mono<Stored<Meeting>> insert(Caller by, Meeting booking);

    Mono<Stored<Meeting>> update(Caller by, String meetingId, Step<Meeting> step);

    /** The scheduled ones of a pairing, the latest first; whether the caller sees the pairing is the caller's to ask first. */
    Mono<Page<Stored<Meeting>>> page(String pairingId, PageRequest request);

    /** All scheduled ones of a pairing. */
    Flux<Stored<Meeting>> scheduled(String pairingId);

    /** Every meeting of that person, whoever with, that ends after the instant. */
    Flux<Meeting> endingAfter(Instant instant, String personId);
}

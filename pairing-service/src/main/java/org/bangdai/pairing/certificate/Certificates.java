package org.bangdai.pairing.certificate;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.certificate.domain.Certificate;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code certificates}, {@code _id} the number; without events of its own, as the mentor's tell it all. */
@Component
class Certificates {

    private static final String TERM = "state.holding.termFrom";
    private static final String MENTOR = "state.holding.mentorId";

    private final Aggregates<Certificate> certificates;

    Certificates(AggregateFactory stores) {
        this.certificates = stores.create(Aggregate.in(
                        "certificates",
                        RecordMapping.of(Certificate.class),
                        certificate -> certificate.holding().division())
                .participants(certificate -> Set.of(certificate.holding().mentorId()))
                .index(Index.on("divisions_mentor_term", Indexes.ascending("divisions", MENTOR, TERM, "_id")))
                .index(Index.on("participants_mentor_term", Indexes.ascending("participants", MENTOR, TERM, "_id"))));
    }

    Mono<Stored<Certificate>> find(Caller by, String number) {
        return certificates.find(by, number);
    }

    /** The mentor's latest; none of one whose holder was erased. */
    Mono<Certificate> latest(Caller by, String mentorId) {
        // divisions_mentor_term, participants_mentor_term
        return certificates
                .page(by, eq(MENTOR, mentorId), TERM, true, new PageRequest(1, null))
                .flatMapIterable(Page::items)
                .next()
                .map(Stored::state)
                .filter(it -> !it.isErased())
                .switchIfEmpty(Mono.error(() -> new NotFoundException("certificates", mentorId)));
    }

    Mono<Stored<Certificate>> insert(Caller by, Certificate certificate) {
        return certificates.insert(by, certificate.holding().number(), certificate, List.of());
    }

    Mono<Stored<Certificate>> update(Caller by, String number, Step<Certificate> step) {
        return certificates.update(by, number, step);
    }
}

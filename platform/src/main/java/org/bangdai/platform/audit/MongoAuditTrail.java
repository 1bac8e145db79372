package org.bangdai.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows {@code auditReads {_id, at, arrived, day, actor, client, action, resource, ids, division, divisions}}, in groups that keep a row small. */
final class MongoAuditTrail implements AuditTrail {

    static final String UNMASKED = "unmasked-read";
    static final String LIST = "masked-list";
    private static final int GROUP = 500;

    private final Rows reads;
    private final Clock clock;

    MongoAuditTrail(Rows reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    Rows rows() {
        return reads;
    }

    @Override
    public Mono<Void> unmaskedRead(Caller by, String resource, String division, Collection<String> ids) {
        return Flux.fromIterable(List.copyOf(ids))
                .buffer(GROUP)
                .concatMap(group -> write(by, UNMASKED, resource, division, group))
                .then();
    }

    @Override
    public Mono<Void> maskedList(Caller by, String resource, String division) {
        return write(by, LIST, resource, division, List.of());
    }

    private Mono<Void> write(Caller by, String action, String resource, String division, List<String> ids) {
        return Mono.defer(() -> reads.insertOnce(
                        AuditRows.arriving(UuidCreator.getTimeOrderedEpoch().toString(), clock.instant(), clock)
                                .append("actor", by.actor())
                                .append("client", by.client())
                                .append("action", action)
                                .append("resource", resource)
                                .append("ids", new ArrayList<>(ids))
                                .append("division", division)))
                .then();
    }
}

package org.bangdai.platform.audit;

import java.util.Collection;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Mono;

/** The record of reads that must leave a trace. Changes need no call: they are projected from events, which name their actor. */
public interface AuditTrail {

    /**
     * Records that the caller is about to be shown personal data in clear; completes when the record is durable, and only then may the answer leave.
     *
     * @param resource the kind of thing read, such as {@code persons}
     * @param division whose auditors see the record
     * @param ids of those read, as one record for the group
     */
    Mono<Void> unmaskedRead(Caller by, String resource, String division, Collection<String> ids);

    /** Records that the caller is about to be shown a masked list, as one row. */
    Mono<Void> maskedList(Caller by, String resource, String division);
}

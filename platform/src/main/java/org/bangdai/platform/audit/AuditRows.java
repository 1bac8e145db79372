package org.bangdai.platform.audit;

import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bangdai.platform.store.Index;
import org.bson.Document;

/** What all rows of the audit have: when they happened, and on which day they arrived. */
final class AuditRows {

    /** The day of arrival, as text: the seal of which day they belong to. Absent in rows that were written before days were sealed. */
    static final String DAY = "day";

    static final String ARRIVED = "arrived";
    /** {@code _id} of the {@link Seal} that lists the row; absent until it is sealed. */
    static final String SEAL = "seal";

    static final Index[] INDEXES = {
        Index.on("at", ascending("divisions", "at", "_id")),
        Index.on("actor_at", ascending("divisions", "actor", "at", "_id")),
        Index.on("seal_day", ascending(SEAL, DAY, "_id"))
    };

    private AuditRows() {}

    /** A row that arrives now. */
    static Document arriving(String id, Instant at, Clock clock) {
        return new Document("_id", id)
                .append("at", Date.from(at))
                .append(ARRIVED, Date.from(clock.instant()))
                .append(DAY, LocalDate.now(clock).toString());
    }
}

package org.bangdai.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What auditors read: the rows of their division and those below, newest first. */
final class AuditLog {

    /** @param from first instant; null for no bound. @param to first instant after. @param actor exactly as in the rows */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String actor) {

        Bson filter() {
            List<Bson> parts = new ArrayList<>();
            if (actor != null) {
                parts.add(eq("actor", actor));
            }
            if (from != null) {
                parts.add(gte("at", Date.from(from)));
            }
            if (to != null) {
                parts.add(lt("at", Date.from(to)));
            }
            return parts.isEmpty() ? empty() : and(parts);
        }
    }

    private final Rows rows;

    AuditLog(Rows rows) {
        this.rows = rows;
    }

    Mono<Page<Document>> page(Caller by, Wanted wanted, PageRequest request) {
        return rows.page(asAuditor(by), wanted.filter(), "at", true, request); // index: at, or actor_at
    }

    /** Only as far as the division reaches: an auditor who is a mentor, too, is not shown rows of other counties for that. */
    static Caller asAuditor(Caller by) {
        return by.withinDivision();
    }
}

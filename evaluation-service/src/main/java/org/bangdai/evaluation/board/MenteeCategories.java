package org.bangdai.evaluation.board;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.Map;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code mentee-categories}: of each mentee the category (干部类别) that was told last. Hearing of it twice or late changes nothing. */
@Component
class MenteeCategories {

    private final Rows rows;

    MenteeCategories(AggregateFactory stores) {
        rows = stores.rows("mentee-categories");
    }

    Mono<Void> told(String menteeId, String division, String category, long sequence) {
        return rows.upsertNewer(new Document("_id", menteeId)
                        .append("division", division)
                        .append("category", category)
                        .append("sequence", sequence))
                .then();
    }

    /** By mentee; who is not known is missing. At most a few thousand at once. */
    Mono<Map<String, String>> of(Collection<String> menteeIds) {
        // _id_
        return Flux.from(rows.collection()
                        .find(in("_id", menteeIds))
                        .projection(Projections.include("category"))
                        .batchSize(menteeIds.size() + 1))
                .collectMap(row -> row.getString("_id"), row -> row.getString("category"));
    }
}

package org.bangdai.notification.unit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Units and postings, one row for each, kept by {@code _id} (the shard key too). */
@Component
class Units implements Mentions {

    private static final Index PERSON = Index.on("postings-person", ascending("person"));
    private static final Index UNIT = Index.on("postings-unit", ascending("unit", "heads"));

    private final Rows units;
    private final Rows postings;

    Units(AggregateFactory factory) {
        units = factory.rows("units");
        postings = factory.rows("postings", PERSON, UNIT);
    }

    Mono<Void> keep(UnitListener.UnitChanged unit, EventMeta meta) {
        return units.upsertNewer(new Document("_id", unit.unitId())
                        .append("sequence", meta.sequence())
                        .append("division", unit.division())
                        .append("parent", unit.parentId()))
                .then();
    }

    /** Days are kept as text, which is in their order. */
    Mono<Void> keep(UnitListener.PostingChanged posting, EventMeta meta) {
        LocalDate to = posting.to();
        return postings.upsertNewer(new Document("_id", posting.postingId())
                        .append("sequence", meta.sequence())
                        .append("division", posting.division())
                        .append("person", posting.personId())
                        .append("unit", posting.unitId())
                        .append("heads", posting.heads())
                        .append("from", posting.from().toString())
                        .append("to", to == null ? null : to.toString()))
                .then();
    }

    /** Ids of the units where the person has a post on that day. */
    Mono<List<String>> of(String person, LocalDate day) {
        // Index postings-person.
        return Flux.from(postings.collection().find(eq("person", person)))
                .filter(row -> lasts(row, day))
                .map(row -> row.getString("unit"))
                .distinct()
                .collectList();
    }

    /** Ids of the persons who head those units on that day. */
    Mono<List<String>> heads(Collection<String> ids, LocalDate day) {
        // Index postings-unit.
        return Flux.from(postings.collection().find(and(in("unit", ids), eq("heads", true))))
                .filter(row -> lasts(row, day))
                .map(row -> row.getString("person"))
                .distinct()
                .collectList();
    }

    /** Ids of the units that those belong to. */
    Mono<List<String>> parents(Collection<String> ids) {
        // Index _id.
        return Flux.from(units.collection().find(in("_id", ids)))
                .mapNotNull(row -> row.getString("parent"))
                .distinct()
                .collectList();
    }

    private static boolean lasts(Document posting, LocalDate day) {
        String on = day.toString();
        String to = posting.getString("to");
        return posting.getString("from").compareTo(on) <= 0 && (to == null || to.compareTo(on) >= 0);
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // Index postings-person.
        return Mono.from(postings.collection().deleteMany(eq("person", person))).then();
    }
}

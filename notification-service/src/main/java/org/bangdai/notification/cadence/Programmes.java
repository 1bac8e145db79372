package org.bangdai.notification.cadence;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import org.bangdai.notification.cadence.domain.Cadence;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code programmes}: the cadence of each published version, by the version's id (the shard key too). */
@Component
class Programmes {

    private static final Index DIVISION = Index.on("programmes-division", ascending("division"));

    private final Rows rows;
    private final Cadence general;

    /** @param perMonth of the general rules that are built into pairing-service, which no event tells */
    Programmes(AggregateFactory factory, @Value("${bangdai.cadence.general-per-month:2}") int perMonth) {
        rows = factory.rows("programmes", DIVISION);
        general = new Cadence(perMonth);
    }

    Mono<Void> keep(CadenceListener.ProgrammePublished published, EventMeta meta) {
        CadenceListener.ProgrammePublished.Activities activities =
                published.rules().activities();
        if (activities == null) {
            return Mono.empty();
        }
        return rows.upsertNewer(new Document("_id", published.versionId())
                        .append("sequence", meta.sequence())
                        .append("division", published.division())
                        .append("version", published.version())
                        .append(
                                "effectiveFrom",
                                published.rules().effectiveFrom().toString())
                        .append("perMonth", activities.perMonth()))
                .then();
    }

    /** Without a division it is found by nobody. */
    Mono<Void> withdraw(CadenceListener.ProgrammeWithdrawn withdrawn, EventMeta meta) {
        return rows.upsertNewer(new Document("_id", withdrawn.versionId()).append("sequence", meta.sequence()))
                .then();
    }

    Mono<Cadence> cadence(String division, LocalDate day) {
        // Index programmes-division.
        return Flux.from(rows.collection().find(in("division", Divisions.containing(division))))
                .map(row -> new Cadence.Rule(
                        row.getString("division"),
                        row.getInteger("version"),
                        LocalDate.parse(row.getString("effectiveFrom")),
                        row.getInteger("perMonth")))
                .collectList()
                .map(rules -> Cadence.on(day, rules, general));
    }
}

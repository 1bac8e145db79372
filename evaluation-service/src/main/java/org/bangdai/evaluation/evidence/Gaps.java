package org.bangdai.evaluation.evidence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 补链: what mentees lack, one row a measurement; a measurement never changes. */
@Component
public class Gaps {

    /** Nobody is measured more often while they are a mentee. */
    private static final int MOST = 500;

    private final Rows rows;

    Gaps(AggregateFactory stores) {
        rows = stores.rows("gaps", Index.on("mentee", ascending("menteeId", "measuredOn", "_id")));
    }

    /** @param target the level to be reached; null where none is set */
    public record Mark(
            String competence, int level, @Nullable Integer target) {}

    /** @param source who measured: MENTOR and others, as {@code gap-measured} names them */
    public record Measurement(
            String measurementId,
            String menteeId,
            String division,
            String source,
            LocalDate measuredOn,
            List<Mark> marks) {}

    Mono<Void> measured(Measurement it) {
        return rows.insertOnce(new Document("_id", it.measurementId())
                        .append("menteeId", it.menteeId())
                        .append("division", it.division())
                        .append("source", it.source())
                        .append("measuredOn", it.measuredOn().toString())
                        .append(
                                "marks",
                                it.marks().stream()
                                        .map(mark -> new Document("competence", mark.competence())
                                                .append("level", mark.level())
                                                .append("target", mark.target()))
                                        .toList()))
                .then();
    }

    /** The oldest first. */
    public Flux<Measurement> of(String menteeId) {
        // mentee
        return Flux.from(rows.collection()
                        .find(eq("menteeId", menteeId))
                        .sort(ascending("measuredOn", "_id"))
                        .limit(MOST))
                .map(it -> new Measurement(
                        it.getString("_id"),
                        it.getString("menteeId"),
                        it.getString("division"),
                        it.getString("source"),
                        LocalDate.parse(it.getString("measuredOn")),
                        it.getList("marks", Document.class).stream()
                                .map(mark -> new Mark(
                                        mark.getString("competence"),
                                        mark.getInteger("level"),
                                        mark.getInteger("target")))
                                .toList()));
    }
}

package org.bangdai.evaluation.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.InsertManyOptions;
import java.time.Year;
import java.util.List;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.Graded;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code assessment-rows}, {@code _id} is assessment, attempt and mentee: those of the last attempt count. Whose they are to read is the reader's duty. */
@Component
class AssessmentRows {

    private static final Caller SYSTEM = Caller.system("assessments");
    private static final int BATCH = 2000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final RecordMapping<Graded> mapping = RecordMapping.of(Graded.class);
    private final Rows rows;

    AssessmentRows(AggregateFactory stores) {
        rows = stores.rows(
                "assessment-rows",
                Index.on("assessment", ascending("assessment", "attempt", "at", "_id")),
                Index.on("mentee", ascending("menteeId", "year")));
    }

    /** @param attempt of the assessment that graded it */
    record Own(String assessmentId, int attempt, Graded graded) {}

    /** Writes them in bulk. */
    Mono<Void> write(Assessment.Head head, List<Graded> graded) {
        return Flux.fromIterable(graded)
                .buffer(BATCH)
                .concatMap(batch -> Mono.from(rows.collection()
                        .insertMany(batch.stream().map(it -> document(head, it)).toList(), UNORDERED)))
                .then();
    }

    private Document document(Assessment.Head head, Graded graded) {
        return new Document("_id", head.assessmentId() + ":" + head.attempt() + ":" + graded.menteeId())
                .append("assessment", head.assessmentId())
                .append("attempt", head.attempt())
                .append("at", graded.at())
                .append("division", graded.division())
                .append("menteeId", graded.menteeId())
                .append("year", head.year().toString())
                .append("graded", mapping.write(graded));
    }

    /** Removes what attempts before this one have left. Index {@code assessment}. */
    Mono<Void> clear(Assessment.Head head) {
        return Mono.from(rows.collection()
                        .deleteMany(and(eq("assessment", head.assessmentId()), lt("attempt", head.attempt()))))
                .then();
    }

    /** Index {@code assessment}. */
    Mono<Page<Graded>> page(Assessment.Head head, PageRequest request) {
        return rows.page(
                        SYSTEM,
                        and(eq("assessment", head.assessmentId()), eq("attempt", head.attempt())),
                        "at",
                        false,
                        request)
                .map(page -> page.map(this::read));
    }

    /** All, in their order, as a stream. Index {@code assessment}. */
    Flux<Graded> all(Assessment.Head head) {
        return Flux.from(rows.collection()
                        .find(and(eq("assessment", head.assessmentId()), eq("attempt", head.attempt())))
                        .sort(ascending("at"))
                        .batchSize(BATCH))
                .map(this::read);
    }

    /** A mentee's rows of a year, also of attempts that do not count. Index {@code mentee}. */
    Flux<Own> of(String menteeId, Year year) {
        return Flux.from(rows.collection().find(and(eq("menteeId", menteeId), eq("year", year.toString()))))
                .map(row -> new Own(row.getString("assessment"), row.getInteger("attempt"), read(row)));
    }

    private Graded read(Document row) {
        return mapping.read(row.get("graded", Document.class));
    }
}

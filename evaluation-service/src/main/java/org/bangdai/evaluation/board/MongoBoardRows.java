package org.bangdai.evaluation.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.evaluation.board.domain.Cohort;
import org.bangdai.evaluation.board.domain.Entry;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Place;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Collection {@code board-rows}, {@code _id} is edition, attempt and review. */
@Component
class MongoBoardRows implements BoardRows {

    private static final Caller SYSTEM = Caller.system("boards");
    private static final String MENTEE = "place.entry.menteeId";
    private static final String MENTOR = "place.entry.mentorId";
    private static final int BATCH = 2000;
    private static final int AT_ONCE = 2;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final RecordMapping<Place> mapping = RecordMapping.of(Place.class);
    private final Rows rows;

    MongoBoardRows(AggregateFactory stores) {
        rows = stores.rows(
                "board-rows",
                Index.on("edition", ascending("edition", "attempt", "at", "_id")),
                Index.on("participants", ascending("participants", "edition", "attempt", "at", "_id")));
    }

    @Override
    public Mono<Void> write(Head head, List<Place> places) {
        return Flux.fromIterable(places)
                .buffer(BATCH)
                .flatMap(
                        batch -> Mono.fromCallable(() -> documents(head, batch))
                                .subscribeOn(Schedulers.parallel())
                                .flatMap(all -> Mono.from(rows.collection().insertMany(all, UNORDERED))),
                        AT_ONCE,
                        AT_ONCE)
                .then();
    }

    private List<Document> documents(Head head, List<Place> places) {
        List<Document> documents = new ArrayList<>(places.size());
        for (Place place : places) {
            Entry entry = place.entry();
            documents.add(new Document("_id", id(head, entry.reviewId()))
                    .append("edition", head.editionId())
                    .append("attempt", head.attempt())
                    .append("at", place.at())
                    .append("division", entry.division())
                    .append("participants", participants(entry))
                    .append("place", mapping.write(place)));
        }
        return documents;
    }

    private static String id(Head head, String reviewId) {
        return head.editionId() + ":" + head.attempt() + ":" + reviewId;
    }

    private static List<String> participants(Entry entry) {
        return List.copyOf(entry.persons());
    }

    /** Index {@code edition}. */
    @Override
    public Mono<Void> clear(Head head) {
        return Mono.from(rows.collection()
                        .deleteMany(and(eq("edition", head.editionId()), lt("attempt", head.attempt()))))
                .then();
    }

    /** Indexes {@code edition} and {@code participants}. */
    @Override
    public Mono<Page<Place>> page(Head head, @Nullable Cohort cohort, @Nullable String person, PageRequest request) {
        List<Bson> filters = new ArrayList<>(edition(head));
        if (person != null) {
            filters.add(eq("participants", person));
        }
        if (cohort != null) {
            filters.add(gte("at", cohort.from()));
            filters.add(lt("at", cohort.from() + cohort.size()));
        }
        return rows.page(SYSTEM, and(filters), "at", false, request)
                .map(page -> page.map(row -> mapping.read(row.get("place", Document.class))));
    }

    @Override
    public Mono<Place> of(Head head, String reviewId) {
        // _id_
        return Mono.from(rows.collection().find(eq("_id", id(head, reviewId))))
                .map(row -> mapping.read(row.get("place", Document.class)));
    }

    /** Index {@code participants}. */
    @Override
    public Flux<Place> results(Head head, String person) {
        List<Bson> filters = new ArrayList<>(edition(head));
        filters.add(eq("participants", person));
        filters.add(or(eq(MENTEE, person), eq(MENTOR, person)));
        return Flux.from(rows.collection().find(and(filters)))
                .map(row -> mapping.read(row.get("place", Document.class)));
    }

    /** Index {@code edition}. */
    @Override
    public Flux<String> persons(Head head) {
        return Flux.from(rows.collection()
                        .find(and(edition(head)))
                        .projection(include(MENTEE, MENTOR))
                        .batchSize(BATCH))
                .map(row -> row.getEmbedded(List.of("place", "entry"), Document.class))
                .flatMapIterable(entry -> List.of(entry.getString("menteeId"), entry.getString("mentorId")));
    }

    /** One query for each. Index {@code participants}. */
    @Override
    public Flux<String> divisions(String person) {
        // An edition is division:month:number, and ';' follows ':'.
        return nextDivision(person, "").expand(division -> nextDivision(person, division + ";"));
    }

    private Mono<String> nextDivision(String person, String after) {
        return Mono.from(rows.collection()
                        .find(and(eq("participants", person), gt("edition", after)))
                        .sort(ascending("edition"))
                        .projection(include("edition"))
                        .limit(1))
                .map(row -> row.getString("edition"))
                .map(edition -> edition.substring(0, edition.indexOf(':')));
    }

    /** Index {@code participants}. */
    @Override
    public Mono<Boolean> concerns(Head head, String person) {
        List<Bson> filters = new ArrayList<>(edition(head));
        filters.add(eq("participants", person));
        return Mono.from(rows.collection().find(and(filters)).limit(1)).hasElement();
    }

    private static List<Bson> edition(Head head) {
        return List.of(eq("edition", head.editionId()), eq("attempt", head.attempt()));
    }
}

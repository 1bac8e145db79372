package org.bangdai.evaluation.figures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bangdai.evaluation.figures.domain.Days;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Subject;
import org.bangdai.evaluation.figures.domain.Touch;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.BulkDuplicates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A row holds its version and, as {@code touches}, the divisions and months in which it changes something. */
@Component
class MongoFacts implements Facts {

    private static final RecordMapping<Subject> MAPPING = RecordMapping.of(Subject.class);
    private static final String VERSION = "version";
    private static final String TOUCHES = "touches";

    private static final int AT_ONCE = 8;
    private static final int AT_A_TIME = 1_000;

    private final Rows rows;

    MongoFacts(AggregateFactory stores) {
        rows = stores.rows("figureFacts", Index.on(TOUCHES, ascending(TOUCHES)));
    }

    @Override
    public Mono<Set<Touch>> hear(Map<String, Heard> events) {
        return Flux.from(rows.collection()
                        .find(Filters.in("_id", events.keySet())) // _id_
                        .projection(include("_id")))
                .map(row -> row.getString("_id"))
                .collect(Collectors.toSet())
                .flatMap(known -> insertAll(events.entrySet().stream()
                                .filter(it -> !known.contains(it.getKey()))
                                .map(it -> Subject.unheard(it.getKey()).hear(it.getValue()))
                                .toList())
                        .flatMap(inserted -> Flux.fromIterable(events.entrySet())
                                .filter(it -> !inserted.containsKey(it.getKey()))
                                .flatMap(it -> update(it.getKey(), heard -> heard.hear(it.getValue())), AT_ONCE)
                                .concatWith(Flux.fromIterable(inserted.values()))
                                .flatMapIterable(touches -> touches)
                                .collect(Collectors.toSet())));
    }

    /** What was inserted touches; without those of whom somebody else heard something meanwhile. */
    private Mono<Map<String, Set<Touch>>> insertAll(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return Mono.just(Map.of());
        }
        List<Document> inserts = new ArrayList<>();
        Map<String, Set<Touch>> touches = new HashMap<>();
        for (Subject subject : subjects) {
            Map<Touch, Days> flows = subject.flows();
            inserts.add(row(subject, flows, 1));
            touches.put(subject.id(), flows.keySet());
        }
        return Mono.from(rows.collection().insertMany(inserts, new InsertManyOptions().ordered(false)))
                .thenReturn(Set.<Integer>of())
                .onErrorResume(MongoBulkWriteException.class, BulkDuplicates::places)
                .doOnNext(taken -> taken.forEach(
                        place -> touches.remove(subjects.get(place).id())))
                .thenReturn(touches);
    }

    @Override
    public Mono<Set<Touch>> forget(String subject) {
        return update(subject, Subject::forget);
    }

    /** Somebody else may write the same row meanwhile; then it is read again. */
    private Mono<Set<Touch>> update(String subject, UnaryOperator<Subject> step) {
        return Mono.from(rows.collection().find(eq("_id", subject)).first())
                .map(row -> replace(row, step))
                .defaultIfEmpty(Mono.defer(() -> insert(step.apply(Subject.unheard(subject)))))
                .flatMap(written -> written)
                .repeatWhenEmpty(Integer.MAX_VALUE, again -> again);
    }

    private Mono<Set<Touch>> insert(Subject subject) {
        Map<Touch, Days> flows = subject.flows();
        return rows.insertOnce(row(subject, flows, 1))
                .filter(inserted -> inserted)
                .map(inserted -> flows.keySet());
    }

    private Mono<Set<Touch>> replace(Document row, UnaryOperator<Subject> step) {
        Subject before = subject(row);
        Subject after = step.apply(before);
        Map<Touch, Days> past = before.flows();
        if (after.equals(before)) {
            return Mono.just(past.keySet());
        }
        Map<Touch, Days> flows = after.flows();
        long version = row.getLong(VERSION);
        return Mono.from(rows.collection()
                        .replaceOne(and(eq("_id", after.id()), eq(VERSION, version)), row(after, flows, version + 1)))
                .filter(done -> done.getMatchedCount() == 1)
                .map(done -> changed(past, flows));
    }

    private static Set<Touch> changed(Map<Touch, Days> past, Map<Touch, Days> present) {
        Set<Touch> changed = new HashSet<>(past.keySet());
        changed.addAll(present.keySet());
        changed.removeIf(touch -> Objects.equals(past.get(touch), present.get(touch)));
        return changed;
    }

    private static Document row(Subject subject, Map<Touch, Days> flows, long version) {
        List<String> touches = flows.keySet().stream().map(Touch::id).toList();
        return new Document("_id", subject.id())
                .append(VERSION, version)
                .append(TOUCHES, touches)
                .append("state", MAPPING.write(subject));
    }

    private static Subject subject(Document row) {
        return MAPPING.read(row.get("state", Document.class));
    }

    /** Index {@code touches}. */
    @Override
    public Flux<Days> in(Touch touch) {
        return Flux.from(rows.collection().find(eq(TOUCHES, touch.id())).batchSize(AT_A_TIME))
                .map(row -> subject(row).flows())
                .filter(flows -> flows.containsKey(touch))
                .map(flows -> Objects.requireNonNull(flows.get(touch)));
    }
}

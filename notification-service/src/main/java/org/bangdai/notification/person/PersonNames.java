package org.bangdai.notification.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each person, kept by {@code _id} (the shard key too). */
@Component
public class PersonNames {

    private final Rows rows;

    PersonNames(AggregateFactory factory) {
        rows = factory.rows("persons");
    }

    /** The names that are known of these persons, by id. */
    public Mono<Map<String, String>> of(Collection<String> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Map.of());
        }
        // Index _id.
        return Flux.from(rows.collection().find(in("_id", persons)).projection(include("name")))
                .filter(PersonNames::isThere)
                .collectMap(row -> row.getString("_id"), row -> row.getString("name"));
    }

    /** The leader in charge (分管领导), where one is known. */
    public Mono<String> leader(String person) {
        // Index _id.
        return row(person).mapNotNull(row -> row.getString("leader"));
    }

    /** The division of a person who is known and not erased. */
    public Mono<String> division(String person) {
        // Index _id.
        return row(person).filter(PersonNames::isThere).mapNotNull(row -> row.getString("division"));
    }

    private Mono<Document> row(String person) {
        return Mono.from(rows.collection().find(eq("_id", person)).first());
    }

    /** Where the person works; empty where the caller sees no such person, or they were erased. */
    public Mono<String> division(Caller by, String person) {
        // Index _id.
        return rows.find(by, person).filter(PersonNames::isThere).mapNotNull(row -> row.getString("division"));
    }

    private static boolean isThere(Document row) {
        return row.getString("name") != null;
    }

    /** The name goes last, so that a repetition after a crash still knows what to look for. */
    Mono<Void> forget(PersonListener.PersonErased erased, EventMeta meta, List<Mentions> mentions) {
        String person = erased.personId();
        Document row =
                new Document("_id", person).append("sequence", meta.sequence()).append("division", erased.division());
        return of(List.of(person))
                .flatMapMany(
                        known -> Flux.fromIterable(mentions).concatMap(each -> each.forget(person, known.get(person))))
                .then(Mono.defer(() -> rows.upsertNewer(row)))
                .then();
    }

    Mono<Void> keep(List<Received<PersonListener.PersonChanged>> persons) {
        return rows.upsertAllNewer(persons.stream().map(PersonNames::row).toList());
    }

    private static Document row(Received<PersonListener.PersonChanged> received) {
        PersonListener.PersonChanged person = received.event();
        return new Document("_id", person.personId())
                .append("sequence", received.meta().sequence())
                .append("division", person.division())
                .append("name", person.name())
                .append("leader", person.leaderId());
    }
}

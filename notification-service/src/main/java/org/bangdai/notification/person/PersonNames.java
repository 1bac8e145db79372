package org.bangdai.notification.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each person, kept by {@code _id} (the shard key too). */
@Component
public class PersonNames {

    /** Says of a row with a name that the person is being erased: the name is still needed to take it out elsewhere. */
    private static final String ERASED = "erased";

    private final Rows rows;

    PersonNames(AggregateFactory factory) {
        rows = factory.rows("persons");
    }

    /** The names that are known of these persons, by id. */
    public Mono<Map<String, String>> of(Collection<String> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Map.of());
        }
        return rows(persons)
                .filter(PersonNames::isThere)
                .collectMap(row -> row.getString("_id"), row -> row.getString("name"));
    }

    /** Those of them who were erased or are being erased; once it has begun they are told from anybody who is not known yet. */
    public Mono<Set<String>> erased(Collection<String> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Set.of());
        }
        return rows(persons)
                .filter(row -> !isThere(row))
                .map(row -> row.getString("_id"))
                .collect(Collectors.toSet());
    }

    private Flux<Document> rows(Collection<String> persons) {
        // Index _id.
        return Flux.from(rows.collection().find(in("_id", persons)).projection(include("name", ERASED)));
    }

    /** The leader in charge (分管领导), where one is known. */
    public Mono<String> leader(String person) {
        // Index _id.
        return row(person).mapNotNull(row -> row.getString("leader"));
    }

    /**
     * Where a person works.
     *
     * @param sequence of the person's event that told it
     */
    public record Home(String division, long sequence) {}

    /** Of a person who is known and not erased. */
    public Mono<Home> home(String person) {
        // Index _id.
        return row(person).filter(PersonNames::isThere).mapNotNull(PersonNames::home);
    }

    /** The division of a person who is known and not erased. */
    public Mono<String> division(String person) {
        return home(person).map(Home::division);
    }

    private static @Nullable Home home(Document row) {
        String division = row.getString("division");
        return division == null
                ? null
                : new Home(division, row.get("sequence", Number.class).longValue());
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
        return row.getString("name") != null && !row.containsKey(ERASED);
    }

    /** The name goes last, so that a repetition after a crash still knows what to look for; that it will be gone is said first, so that nobody is told anything more. */
    Mono<Void> forget(PersonListener.PersonErased erased, EventMeta meta, List<Mentions> mentions) {
        String person = erased.personId();
        Document row =
                new Document("_id", person).append("sequence", meta.sequence()).append("division", erased.division());
        return begin(person)
                .flatMap(known -> known ? Mono.just(true) : rows.upsertNewer(row))
                .then(rows(List.of(person)).next())
                .flatMapMany(present -> {
                    String name = present.getString("name");
                    return Flux.fromIterable(mentions).concatMap(each -> each.forget(person, name));
                })
                .then(Mono.defer(() -> rows.upsertNewer(row)))
                .then();
    }

    /** Whether there is a row to say it in. */
    private Mono<Boolean> begin(String person) {
        // Index _id.
        return Mono.from(rows.collection().updateOne(eq("_id", person), set(ERASED, true)))
                .map(done -> done.getMatchedCount() == 1);
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

package org.bangdai.evaluation.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collections {@code persons}, {@code units}, {@code postings} and {@code mentees}, {@code _id} that of whom or what they are. */
@Component
class MongoRegistry implements Registry {

    private final Rows persons;
    private final Rows units;
    private final Rows postings;
    private final Rows mentees;

    MongoRegistry(AggregateFactory stores) {
        persons = stores.rows("persons");
        units = stores.rows("units", Index.on("division_name", ascending("division", "name")));
        postings = stores.rows(
                "postings",
                Index.on("person", ascending("personId")),
                Index.on("unit_heads", ascending("unitId", "heads")),
                Index.on("in_charge", ascending("inChargeOf")));
        mentees = stores.rows("mentees");
    }

    @Override
    public Mono<Void> heardPersons(Map<Person, Long> heard) {
        return persons.upsertAllNewer(heard.entrySet().stream()
                .map(it -> new Document("_id", it.getKey().personId())
                        .append("division", it.getKey().division())
                        .append("unit", it.getKey().unit())
                        .append("leaderId", it.getKey().leaderId())
                        .append("sequence", it.getValue()))
                .toList());
    }

    @Override
    public Mono<Void> heard(Unit it, long sequence) {
        return units.upsertNewer(new Document("_id", it.unitId())
                        .append("name", it.name())
                        .append("division", it.division())
                        .append("parentId", it.parentId())
                        .append("sequence", sequence))
                .then();
    }

    @Override
    public Mono<Void> heard(Posting it, long sequence) {
        LocalDate to = it.to();
        return postings.upsertNewer(new Document("_id", it.postingId())
                        .append("personId", it.personId())
                        .append("unitId", it.unitId())
                        .append("heads", it.heads())
                        .append("inChargeOf", List.copyOf(it.inChargeOf()))
                        .append("from", it.from().toString())
                        .append("to", to == null ? null : to.toString())
                        .append("sequence", sequence))
                .then();
    }

    @Override
    public Mono<Void> heardMentees(Map<Mentee, Long> heard) {
        return mentees.upsertAllNewer(heard.entrySet().stream()
                .map(it -> new Document("_id", it.getKey().menteeId())
                        .append("division", it.getKey().division())
                        .append("category", it.getKey().category().name())
                        .append("sequence", it.getValue()))
                .toList());
    }

    @Override
    public Flux<Person> persons(Collection<String> personIds) {
        // _id_
        return Flux.from(persons.collection().find(in("_id", personIds)))
                .map(it -> new Person(
                        it.getString("_id"), it.getString("division"), it.getString("unit"), it.getString("leaderId")));
    }

    @Override
    public Flux<Mentee> mentees(Collection<String> menteeIds) {
        // _id_
        return Flux.from(mentees.collection().find(in("_id", menteeIds)))
                .map(it -> new Mentee(
                        it.getString("_id"),
                        it.getString("division"),
                        MenteeCategory.valueOf(it.getString("category"))));
    }

    @Override
    public Flux<Unit> units(Collection<String> unitIds) {
        // _id_
        return units(in("_id", unitIds));
    }

    @Override
    public Flux<Unit> unitsNamed(Collection<String> divisions, Collection<String> names) {
        // division_name
        return units(and(in("division", divisions), in("name", names)));
    }

    private Flux<Unit> units(Bson filter) {
        return Flux.from(units.collection().find(filter))
                .map(it -> new Unit(
                        it.getString("_id"), it.getString("name"), it.getString("division"), it.getString("parentId")));
    }

    @Override
    public Mono<Posting> posting(String postingId) {
        return postings(eq("_id", postingId)).next(); // _id_
    }

    @Override
    public Flux<Posting> postingsOf(Collection<String> personIds) {
        return postings(in("personId", personIds)); // person
    }

    @Override
    public Flux<Posting> leading(Collection<String> unitIds) {
        // unit_heads; in_charge
        return postings(and(in("unitId", unitIds), eq("heads", true))).concatWith(postings(in("inChargeOf", unitIds)));
    }

    private Flux<Posting> postings(Bson filter) {
        return Flux.from(postings.collection().find(filter)).map(MongoRegistry::posting);
    }

    private static Posting posting(Document it) {
        String to = it.getString("to");
        return new Posting(
                it.getString("_id"),
                it.getString("personId"),
                it.getString("unitId"),
                it.getBoolean("heads", false),
                Set.copyOf(it.getList("inChargeOf", String.class)),
                LocalDate.parse(it.getString("from")),
                to == null ? null : LocalDate.parse(to));
    }
}

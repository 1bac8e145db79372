package org.bangdai.pairing.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.archive.EraseBodies;
import org.bangdai.platform.store.AggregateFactory;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads and rewrites what the other features keep of persons, in their own collections: the one place that knows all of them (ADR 6). Rewrites bump a
 * document's {@code version}, so that nobody who read it before writes the name back.
 */
@Component
class PersonalPlaces {

    private static final String ARCHIVE = "archive";

    private final Map<String, MongoCollection<Document>> collections = new HashMap<>();
    private final EraseBodies bodies;

    PersonalPlaces(AggregateFactory stores, EraseBodies bodies) {
        for (Place place : Place.ALL) {
            collections.put(place.collection(), stores.rows(place.collection()).collection());
        }
        this.bodies = bodies;
    }

    /** The places that an erasure goes through. @param registeredAgain whether the person's own documents are a new registration's */
    static List<String> names(boolean registeredAgain) {
        List<String> names = new ArrayList<>(Place.ALL.stream()
                .filter(it -> !registeredAgain || it.whose() != Place.Whose.ITSELF)
                .map(Place::collection)
                .toList());
        names.add(ARCHIVE);
        return names;
    }

    private MongoCollection<Document> collection(String name) {
        return requireNonNull(collections.get(name), name);
    }

    /** What is kept there of the person, by id. */
    Flux<Document> of(Place place, String personId) {
        return Flux.from(collection(place.collection()).find(place.of(personId)).sort(Sorts.ascending("_id")));
    }

    /** How many pairings are on their way or active that this person is the mentor or the mentee of. */
    Mono<Long> openPairings(String personId) {
        Bson either = or(eq("state.terms.mentorId", personId), eq("state.terms.menteeId", personId));
        Bson open = nin("state.kind", List.of("Lapsed", "Ended"));
        // participants_kind
        return Mono.from(collection("pairings").countDocuments(and(eq("participants", personId), open, either)));
    }

    /** Takes the person's name out of one place. May be repeated. */
    Mono<Void> forget(String name, String personId, String known) {
        if (name.equals(ARCHIVE)) {
            return archives(personId, known);
        }
        Place place = Place.ALL.stream()
                .filter(it -> it.collection().equals(name))
                .findFirst()
                .orElseThrow();
        MongoCollection<Document> collection = collection(name);
        return Flux.from(collection.find(place.of(personId)))
                .concatMap(document -> rewrite(collection, document, new Forget(place, personId, known)))
                .then();
    }

    /** Until it has won its race, as it must not be left. */
    private static Mono<Void> rewrite(MongoCollection<Document> collection, Document document, Forget forget) {
        Map<String, Object> changes = forget.in(document);
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        List<Bson> updates = new ArrayList<>();
        changes.forEach((path, value) -> updates.add(set(path, value)));
        Object version = document.get("version");
        if (version != null) {
            updates.add(inc("version", 1L));
        }
        Bson same = eq("_id", document.get("_id"));
        return Mono.from(collection.updateOne(
                        version == null ? same : and(same, eq("version", version)), combine(updates)))
                .filter(done -> done.getMatchedCount() == 0)
                .flatMap(lost -> Mono.from(collection.find(same).first()))
                .flatMap(again -> rewrite(collection, again, forget));
    }

    private Mono<Void> archives(String personId, String known) {
        // own-participants
        return Flux.from(collection("pairings")
                        .find(eq("participants", personId))
                        .projection(Projections.include("_id")))
                .concatMap(pairing -> bodies.naming(pairing.getString("_id"), known))
                .then();
    }
}

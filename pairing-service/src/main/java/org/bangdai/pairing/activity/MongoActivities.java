package org.bangdai.pairing.activity;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code activities}. */
@Component
final class MongoActivities implements Activities {

    private static final String PAIRING = "state.pairingId";
    private static final String METHOD = "state.method";
    private static final String ENDING = "state.ending.kind";
    private static final String CONFIRMER = "state.confirmation.by";
    private static final String CONFIRMED = "state.confirmation.at";
    private static final String HELD = "state.heldOn";

    private final Aggregates<Activity> activities;

    MongoActivities(AggregateFactory stores) {
        this.activities = stores.create(Aggregate.in(COLLECTION, RecordMapping.of(Activity.class), Activity::division)
                .participants(it -> new TreeSet<>(List.of(it.mentorId(), it.menteeId(), it.leaderId())))
                .publishes("pairing-events", Activity::pairingId)
                .intent(Activity::intent)
                .index(Index.on("pairing_held", Indexes.ascending(PAIRING, HELD, "_id")))
                .index(Index.on("pairing_method_held", Indexes.ascending(PAIRING, METHOD, HELD, "_id")))
                .index(Index.on("pairing_state_held", Indexes.ascending(PAIRING, ENDING, CONFIRMER, HELD, "_id")))
                .index(Index.on("confirmed", Indexes.ascending(CONFIRMED, "division")))
                .index(Index.on("division_standing_confirmed", Indexes.ascending("division", ENDING, CONFIRMED)))
                .index(Index.on(
                        "pairing_method_state_held",
                        Indexes.ascending(PAIRING, METHOD, ENDING, CONFIRMER, HELD, "_id"))));
    }

    @Override
    public Mono<Stored<Activity>> find(Caller by, String activityId) {
        return activities.find(by, activityId);
    }

    @Override
    public Mono<Stored<Activity>> get(Caller by, String activityId) {
        return activities.get(by, activityId);
    }

    @Override
    public Mono<Stored<Activity>> insert(Caller by, Activity activity, List<Event> events) {
        return activities.insert(by, activity.activityId(), activity, events);
    }

    @Override
    public Mono<Stored<Activity>> update(Caller by, String activityId, Step<Activity> step) {
        return activities.update(by, activityId, step);
    }

    @Override
    public Mono<Page<Stored<Activity>>> page(Terms pairing, Selection selection, PageRequest request) {
        // pairing_held, pairing_method_held, pairing_state_held, pairing_method_state_held
        return activities.page(Caller.system("activities"), filter(pairing, selection), HELD, true, request);
    }

    private static Bson filter(Terms pairing, Selection selection) {
        List<Bson> all = new ArrayList<>(List.of(eq(PAIRING, pairing.pairingId())));
        if (selection.method() != null) {
            all.add(eq(METHOD, selection.method().name()));
        }
        if (selection.state() != null) {
            all.add(state(pairing, selection.state()));
        }
        if (selection.from() != null) {
            all.add(gte(HELD, selection.from().toString()));
        }
        if (selection.to() != null) {
            all.add(lte(HELD, selection.to().toString()));
        }
        return and(all);
    }

    /** By equalities only, so that the index goes on to the day; nobody but the two has confirmed. */
    private static Bson state(Terms pairing, Activity.State state) {
        return switch (state) {
            case RECORDED -> and(eq(ENDING, null), eq(CONFIRMER, null));
            case CONFIRMED -> and(eq(ENDING, null), in(CONFIRMER, pairing.mentorId(), pairing.menteeId()));
            case DECLINED -> ended(pairing, Ending.Declined.class);
            case SUPERSEDED -> ended(pairing, Ending.Superseded.class);
            case VOIDED -> ended(pairing, Ending.Voided.class);
        };
    }

    private static Bson ended(Terms pairing, Class<? extends Ending> kind) {
        return and(
                eq(ENDING, kind.getSimpleName()),
                in(CONFIRMER, Arrays.asList(null, pairing.mentorId(), pairing.menteeId())));
    }

    @Override
    public Flux<String> divisionsConfirmed(Instant from, Instant before) {
        // confirmed
        return Flux.from(activities.collection().aggregate(List.of(match(within(from, before)), group("$division"))))
                .map(found -> found.getString("_id"));
    }

    @Override
    public Flux<Activity> confirmed(String division, Instant from, Instant before) {
        // division_standing_confirmed
        return Flux.from(activities
                        .collection()
                        .find(and(eq("division", division), eq(ENDING, null), within(from, before))))
                .map(found -> activities.read(found).state());
    }

    private static Bson within(Instant from, Instant before) {
        return and(gte(CONFIRMED, Date.from(from)), lt(CONFIRMED, Date.from(before)));
    }
}

package org.bangdai.pairing.activity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.TreeSet;
import org.bangdai.pairing.activity.domain.Activity;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code activities}. */
@Component
final class MongoActivities implements Activities {

    private final Aggregates<Activity> activities;

    MongoActivities(AggregateFactory stores) {
        this.activities = stores.create(Aggregate.in("activities", RecordMapping.of(Activity.class), Activity::division)
                .participants(it -> new TreeSet<>(List.of(it.mentorId(), it.menteeId(), it.leaderId())))
                .publishes("pairing-events", Activity::pairingId)
                .index(Index.on(
                        "divisions_pairing", Indexes.ascending("divisions", "state.pairingId", "state.heldOn", "_id")))
                .index(Index.on(
                        "participants_pairing",
                        Indexes.ascending("participants", "state.pairingId", "state.heldOn", "_id"))));
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
    public Mono<Page<Stored<Activity>>> page(Caller by, String pairingId, PageRequest request) {
        // divisions_pairing, participants_pairing
        return activities.page(by, eq("state.pairingId", pairingId), "state.heldOn", true, request);
    }
}

package org.bangdai.pairing.gap;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code gapProfiles}, {@code _id} the mentee. */
@Component
final class MongoGapProfiles implements GapProfiles {

    private final Aggregates<GapProfile> profiles;

    MongoGapProfiles(AggregateFactory stores) {
        this.profiles =
                stores.create(Aggregate.in("gapProfiles", RecordMapping.of(GapProfile.class), GapProfile::division)
                        .participants(it -> Set.of(it.menteeId()))
                        .publishes("pairing-events", GapProfile::menteeId));
    }

    @Override
    public Mono<Stored<GapProfile>> find(Caller by, String menteeId) {
        return profiles.find(by, menteeId);
    }

    @Override
    public Mono<Stored<GapProfile>> insert(Caller by, GapProfile profile, List<Event> events) {
        return profiles.insert(by, profile.menteeId(), profile, events);
    }

    @Override
    public Mono<Stored<GapProfile>> update(Caller by, String menteeId, Step<GapProfile> step) {
        return profiles.update(by, menteeId, step);
    }

    @Override
    public Mono<Stored<GapProfile>> update(Caller by, String menteeId, long expectedVersion, Step<GapProfile> step) {
        return profiles.update(by, menteeId, expectedVersion, step);
    }

    @Override
    public Mono<Map<String, Map<Competence, Integer>>> of(Collection<String> menteeIds) {
        // _id_
        return Flux.from(profiles.collection().find(in("_id", menteeIds)))
                .map(found -> profiles.read(found).state())
                .filter(profile -> !profile.gaps().isEmpty())
                .collect(Collectors.toMap(GapProfile::menteeId, GapProfile::gaps));
    }
}

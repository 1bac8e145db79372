package org.bangdai.pairing.gap;

import java.util.List;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.gap.domain.Measurement;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries a measurement into its mentee's profile. A profile is the same in whatever order that happens, and however often. */
@Component
class FoldMeasurement implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("gaps");

    private final Measurements measurements;
    private final GapProfiles profiles;

    FoldMeasurement(Measurements measurements, GapProfiles profiles) {
        this.measurements = measurements;
        this.profiles = profiles;
    }

    @Override
    public String collection() {
        return Measurements.COLLECTION;
    }

    @Override
    public String intent() {
        return Measurement.FOLD;
    }

    @Override
    public Mono<Void> drive(String id) {
        return measurements
                .get(SYSTEM, id)
                .filter(it -> it.state().intent() != null)
                .flatMap(it -> fold(it.state()))
                .flatMap(folded -> measurements.update(SYSTEM, id, Measurement::folded))
                .then();
    }

    private Mono<Stored<GapProfile>> fold(Measurement measurement) {
        return update(measurement)
                .onErrorResume(
                        NotFoundException.class,
                        none -> profiles.insert(
                                        SYSTEM,
                                        GapProfile.empty(measurement.menteeId(), measurement.division())
                                                .with(measurement),
                                        List.of())
                                .onErrorResume(AlreadyExistsException.class, raced -> update(measurement)));
    }

    private Mono<Stored<GapProfile>> update(Measurement measurement) {
        return profiles.update(SYSTEM, measurement.menteeId(), profile -> Decision.change(profile.with(measurement)));
    }
}

package org.bangdai.pairing.spotcheck;

import java.time.Clock;
import org.bangdai.pairing.activity.AnnulActivity;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.pairing.spotcheck.domain.SpotCheck.Found;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what an organiser found; what was not genuine is taken away from what counts. May be repeated from any point. */
@Component
class RecordFinding implements IntentDriver {

    private final SpotChecks checks;
    private final AnnulActivity annul;
    private final Clock clock;

    RecordFinding(SpotChecks checks, AnnulActivity annul, Clock clock) {
        this.checks = checks;
        this.annul = annul;
        this.clock = clock;
    }

    Mono<Stored<SpotCheck>> record(Caller caller, String checkId, SpotCheck.Result result, @Nullable String reason) {
        Caller by = AsOrganiser.of(caller);
        return checks.update(
                        by,
                        checkId,
                        AsOrganiser.apart(
                                by,
                                (check, person) -> check.facts().isParty(person),
                                it -> it.find(result, reason, by.actor(), clock.instant())))
                .flatMap(it -> apply(by, it.state()))
                .then(Mono.defer(() -> checks.get(by, checkId)));
    }

    @Override
    public String collection() {
        return SpotChecks.COLLECTION;
    }

    @Override
    public String intent() {
        return SpotCheck.ANNUL;
    }

    @Override
    public Mono<Void> drive(String id) {
        Caller system = Caller.system("spot-checks");
        return checks.get(system, id).flatMap(it -> apply(system, it.state()));
    }

    /** @param by whose act the event names */
    private Mono<Void> apply(Caller by, SpotCheck check) {
        if (!(check instanceof Found found) || found.annulled()) {
            return Mono.empty();
        }
        String reason = found.finding().reason();
        return annul.annul(by, found.facts().activityId(), found.facts().checkId(), reason == null ? "" : reason)
                .then(checks.update(
                        by,
                        found.facts().checkId(),
                        it -> it instanceof Found present ? present.done() : Decision.change(it)))
                .then();
    }
}

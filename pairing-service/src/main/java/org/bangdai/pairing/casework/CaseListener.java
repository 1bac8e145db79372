package org.bangdai.pairing.casework;

import java.util.Objects;
import java.util.Optional;
import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.casework.domain.CaseFacts;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Confirmed activities open cases; a pairing that is over gives its open ones away. Both read what is there now, so no order matters. */
@Configuration(proxyBeanMethods = false)
class CaseListener {

    private static final Caller SYSTEM = Caller.system("casework");

    record ActivityConfirmed(String activityId) {
        ActivityConfirmed {
            Objects.requireNonNull(activityId);
        }
    }

    record PairingEnded(String pairingId) {
        PairingEnded {
            Objects.requireNonNull(pairingId);
        }
    }

    private final Activities activities;
    private final Pairings pairings;
    private final Cases cases;
    private final WorkOnCase work;
    private final SettleCase settle;

    CaseListener(Activities activities, Pairings pairings, Cases cases, WorkOnCase work, SettleCase settle) {
        this.activities = activities;
        this.pairings = pairings;
        this.cases = cases;
        this.work = work;
        this.settle = settle;
    }

    @Bean
    Subscription casesOfPairings() {
        return Subscription.unordered("casework", "pairing-events")
                .on("activity-confirmed", ActivityConfirmed.class, (event, meta) -> confirmed(event))
                .on("pairing-completed", PairingEnded.class, (event, meta) -> ended(event))
                .on("pairing-terminated", PairingEnded.class, (event, meta) -> ended(event))
                .on("pairing-transferred", PairingEnded.class, (event, meta) -> ended(event))
                .on("emergency-lapsed", PairingEnded.class, (event, meta) -> ended(event));
    }

    /** Once, whatever is corrected: the case has the id of the activity's first version. */
    Mono<Void> confirmed(ActivityConfirmed event) {
        return activities
                .find(SYSTEM, event.activityId())
                .flatMap(it ->
                        Mono.justOrEmpty(matter(it.state().details())).flatMap(matter -> open(it.state(), matter)));
    }

    private Mono<Void> open(Activity activity, Matter matter) {
        CaseFacts facts = new CaseFacts(
                activity.firstId(),
                matter,
                "person:" + activity.recordedBy(),
                activity.recordedAt(),
                activity.activityId());
        return pairings.get(SYSTEM, activity.pairingId())
                .flatMap(pairing -> work.open(SYSTEM, facts, pairing.state().terms()));
    }

    private static Optional<Matter> matter(@Nullable Details details) {
        if (details instanceof Details.Mediation mediation
                && mediation.parties() != null
                && mediation.problem() != null) {
            return Optional.of(new Matter.Dispute(mediation.parties(), mediation.problem()));
        }
        if (details instanceof Details.EnterpriseAid aid && aid.problem() != null) {
            return Optional.of(new Matter.EnterpriseProblem(aid.enterprise(), aid.problem()));
        }
        return Optional.empty();
    }

    Mono<Void> ended(PairingEnded event) {
        return cases.openOf(event.pairingId()).concatMap(settle::drive).then();
    }
}

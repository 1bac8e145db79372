package org.bangdai.evaluation.review;

import java.time.LocalDate;
import java.util.Objects;
import org.bangdai.evaluation.evidence.Activities;
import org.bangdai.evaluation.evidence.Activities.Confirmed;
import org.bangdai.evaluation.evidence.Activities.Ended;
import org.bangdai.evaluation.review.domain.PairingTerm;
import org.bangdai.evaluation.review.domain.PairingTerm.Bond;
import org.bangdai.platform.event.Subscription;
import org.bangdai.platform.event.UnknownSubjectException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What happens to pairings, as far as reviews follow from it. */
@Configuration(proxyBeanMethods = false)
class PairingListener {

    private static final String EMERGENCY = "EMERGENCY";

    record PairingCreated(
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            String division,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String role) {

        PairingCreated {
            needed(pairingId, mentorId, menteeId, division, startsOn, endsOn);
            if (endsOn.isBefore(startsOn)) {
                throw new IllegalArgumentException("endsOn is before startsOn");
            }
            if (leaderId != null && leaderId.isBlank()) {
                leaderId = null;
            }
        }
    }

    /** Of a completed pairing, a terminated and a transferred one. */
    record PairingEnded(String pairingId, LocalDate endedOn) {
        PairingEnded {
            needed(pairingId, endedOn);
        }
    }

    record ActivityConfirmed(String activityId, String pairingId, String division, LocalDate heldOn) {
        ActivityConfirmed {
            needed(activityId, pairingId, division, heldOn);
        }
    }

    /** Of a superseded activity and one that a spot check found not genuine. */
    record ActivityEnded(String activityId, String pairingId, String division) {
        ActivityEnded {
            needed(activityId, pairingId, division);
        }
    }

    private final PairingTerms terms;
    private final Activities activities;
    private final PlanReviews plan;

    PairingListener(PairingTerms terms, Activities activities, PlanReviews plan) {
        this.terms = terms;
        this.activities = activities;
        this.plan = plan;
    }

    @Bean
    Subscription reviewsOfPairings() {
        return Subscription.ordered("reviews", "pairing-events")
                .on("pairing-created", PairingCreated.class, (event, meta) -> created(event))
                .on("pairing-completed", PairingEnded.class, (event, meta) -> ended(event))
                .on("pairing-terminated", PairingEnded.class, (event, meta) -> ended(event))
                .on("pairing-transferred", PairingEnded.class, (event, meta) -> ended(event))
                .on("activity-confirmed", ActivityConfirmed.class, (event, meta) -> confirmed(event, meta.sequence()))
                .on("activity-superseded", ActivityEnded.class, (event, meta) -> ended(event, meta.sequence()))
                .on("activity-voided", ActivityEnded.class, (event, meta) -> ended(event, meta.sequence()));
    }

    Mono<Void> created(PairingCreated event) {
        Bond bond = new Bond(event.pairingId(), event.mentorId(), event.menteeId(), event.leaderId(), event.division());
        PairingTerm term = EMERGENCY.equals(event.role())
                ? PairingTerm.withoutReviews(bond, event.startsOn(), event.endsOn())
                : PairingTerm.starting(bond, event.startsOn(), event.endsOn());
        return terms.place(term).flatMap(plan::of);
    }

    Mono<Void> ended(PairingEnded event) {
        return terms.update(event.pairingId(), term -> term.endedOn(event.endedOn()))
                .switchIfEmpty(unknown(event.pairingId()))
                .flatMap(plan::of);
    }

    Mono<Void> confirmed(ActivityConfirmed event, long sequence) {
        return terms.find(event.pairingId())
                .switchIfEmpty(unknown(event.pairingId()))
                .flatMap(known -> activities.confirmed(
                        new Confirmed(event.activityId(), event.pairingId(), event.division(), event.heldOn()),
                        sequence));
    }

    Mono<Void> ended(ActivityEnded event, long sequence) {
        return terms.find(event.pairingId())
                .switchIfEmpty(unknown(event.pairingId()))
                .flatMap(known ->
                        activities.ended(new Ended(event.activityId(), event.pairingId(), event.division()), sequence));
    }

    private static Mono<PairingTerm> unknown(String pairingId) {
        return Mono.error(() -> new UnknownSubjectException(pairingId));
    }

    /** What lacks them is no event that could ever be applied: reading it fails, which parks it. */
    private static void needed(Object... components) {
        for (Object component : components) {
            Objects.requireNonNull(component);
        }
    }
}

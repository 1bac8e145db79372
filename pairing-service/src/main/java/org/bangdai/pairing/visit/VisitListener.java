package org.bangdai.pairing.visit;

import java.util.Objects;
import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details.HomeVisit;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.Subscription;
import org.bangdai.platform.store.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Whatever happens to an activity, its households are kept as it is now: the events say only that it has changed, for no household goes into an event. */
@Configuration(proxyBeanMethods = false)
class VisitListener {

    record ActivityChanged(String activityId) {
        ActivityChanged {
            Objects.requireNonNull(activityId);
        }
    }

    private final Activities activities;
    private final Villages villages;
    private final HouseholdVisits visits;

    VisitListener(Activities activities, Villages villages, HouseholdVisits visits) {
        this.activities = activities;
        this.villages = villages;
        this.visits = visits;
    }

    @Bean
    Subscription visitsOfActivities() {
        return Subscription.unordered("home-visits", "pairing-events")
                .on("activity-confirmed", ActivityChanged.class, (event, meta) -> changed(event))
                .on("activity-superseded", ActivityChanged.class, (event, meta) -> changed(event))
                .on("activity-voided", ActivityChanged.class, (event, meta) -> changed(event));
    }

    Mono<Void> changed(ActivityChanged event) {
        return activities
                .find(Caller.system("home-visits"), event.activityId())
                .flatMap(it -> it.state().details() instanceof HomeVisit visit ? keep(it, visit) : Mono.empty());
    }

    private Mono<Void> keep(Stored<Activity> activity, HomeVisit visit) {
        return villages.known(visit.village()).then(visits.keep(activity, visit));
    }
}

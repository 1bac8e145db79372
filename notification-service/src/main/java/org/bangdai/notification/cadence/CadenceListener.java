package org.bangdai.notification.cadence;

import java.time.LocalDate;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CadenceListener {

    record PairingCreated(
            String pairingId, String mentorId, String menteeId, String role, String division, LocalDate startsOn) {}

    record PairingRatified(String pairingId, String mentorId, String menteeId, String division) {}

    record PairingEnded(String pairingId) {}

    record ActivityConfirmed(String activityId, String pairingId, LocalDate heldOn) {}

    record ActivityUndone(String activityId, String pairingId) {}

    record ProgrammePublished(String versionId, String division, int version, Rules rules) {

        record Rules(LocalDate effectiveFrom, @Nullable Activities activities) {}

        record Activities(int perMonth) {}
    }

    record ProgrammeWithdrawn(String versionId) {}

    @Bean
    Subscription cadenceSubscription(Watches watches, ConfirmedActivities activities) {
        return Subscription.ordered("cadence", "pairing-events")
                .on("pairing-created", PairingCreated.class, (created, meta) -> watches.begin(created))
                .on("pairing-ratified", PairingRatified.class, watches::ratified)
                .on("pairing-completed", PairingEnded.class, (ended, meta) -> watches.end(ended.pairingId()))
                .on("pairing-terminated", PairingEnded.class, (ended, meta) -> watches.end(ended.pairingId()))
                .on("pairing-transferred", PairingEnded.class, (ended, meta) -> watches.end(ended.pairingId()))
                .on(
                        "activity-confirmed",
                        ActivityConfirmed.class,
                        (it, meta) -> activities.confirmed(it, meta).then(watches.look(it.pairingId())))
                .on(
                        "activity-superseded",
                        ActivityUndone.class,
                        (it, meta) -> activities.undone(it, meta).then(watches.look(it.pairingId())))
                .on(
                        "activity-voided",
                        ActivityUndone.class,
                        (it, meta) -> activities.undone(it, meta).then(watches.look(it.pairingId())));
    }

    @Bean
    Subscription programmesSubscription(Programmes programmes) {
        return Subscription.latest("programmes", "registry-events")
                .on("programme-published", ProgrammePublished.class, programmes::keep)
                .on("programme-withdrawn", ProgrammeWithdrawn.class, programmes::withdraw);
    }
}

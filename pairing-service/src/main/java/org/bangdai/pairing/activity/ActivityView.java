package org.bangdai.pairing.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/**
 * An activity as callers see it.
 *
 * @param details absent for those recorded before methods had their own fields
 * @param reason why it was declined or voided
 * @param corrects the version that it replaces
 * @param supersededBy the version that stands in its place
 */
record ActivityView(
        String id,
        String pairingId,
        Method method,
        LocalDate heldOn,
        String summary,

        @Schema(
                oneOf = {
                    Details.CaseStudy.class,
                    Details.Demonstration.class,
                    Details.Retrospective.class,
                    Details.LocalLife.class,
                    Details.HomeVisit.class,
                    Details.Mediation.class,
                    Details.EnterpriseAid.class,
                    Details.EmergencyDuty.class,
                    Details.Guidance.class,
                    Details.HandsOn.class
                })
        @Nullable
        Details details,

        String recordedBy,
        Instant recordedAt,
        Activity.State state,
        boolean confirmed,
        @Nullable Instant confirmedAt,
        @Nullable String reason,
        @Nullable String corrects,
        @Nullable String supersededBy) {

    static ActivityView of(Activity it) {
        Activity.Confirmation confirmation = it.confirmation();
        Activity.Origin origin = it.origin();
        return new ActivityView(
                it.activityId(),
                it.pairingId(),
                it.method(),
                it.heldOn(),
                it.summary(),
                it.details(),
                it.recordedBy(),
                it.recordedAt(),
                it.state(),
                it.state() == Activity.State.CONFIRMED,
                confirmation == null ? null : confirmation.at(),
                reason(it.ending()),
                origin == null ? null : origin.correctedId(),
                it.ending() instanceof Ending.Superseded superseded ? superseded.successorId() : null);
    }

    private static @Nullable String reason(@Nullable Ending ending) {
        return switch (ending) {
            case null -> null;
            case Ending.Declined declined -> declined.reason();
            case Ending.Voided voided -> voided.reason();
            case Ending.Superseded superseded -> null;
        };
    }
}

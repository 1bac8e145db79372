package org.bangdai.pairing.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 帮带活动: one dated piece of mentoring. One side records it, the other confirms it; what is not confirmed does not count.
 *
 * @param leaderId the mentee's leader in charge, who may read it
 * @param confirmation null until the other side has confirmed
 */
public record Activity(
        String activityId,
        String pairingId,
        String mentorId,
        String menteeId,
        String leaderId,
        String division,
        Method method,
        LocalDate heldOn,
        String summary,
        String recordedBy,
        Instant recordedAt,
        @Nullable Confirmation confirmation) {

    public record Confirmation(String by, Instant at) {}

    /** What one side says happened. */
    public record Account(Method method, LocalDate heldOn, String summary) {}

    /** @param by the recording person */
    public static Decision<Activity> record(
            String activityId, Pairing pairing, Account account, String by, LocalDate today, Instant now) {
        if (!pairing.terms().isParty(by)) {
            return Decision.refuse(new ActivityRefusal.NotAParty());
        }
        if (!(pairing instanceof Active active)) {
            return Decision.refuse(new ActivityRefusal.NotActive());
        }
        if (account.heldOn().isBefore(active.startsOn()) || account.heldOn().isAfter(today)) {
            return Decision.refuse(new ActivityRefusal.OutsideTerm());
        }
        Activity activity = new Activity(
                activityId,
                active.terms().pairingId(),
                active.terms().mentorId(),
                active.terms().menteeId(),
                active.terms().leaderId(),
                active.terms().division(),
                account.method(),
                account.heldOn(),
                account.summary(),
                by,
                now,
                null);
        return Decision.change(activity, ActivityEvents.recorded(activity));
    }

    /** By the side that did not record it. */
    public Decision<Activity> confirm(String by, Instant now) {
        if (!by.equals(mentorId) && !by.equals(menteeId)) {
            return Decision.refuse(new ActivityRefusal.NotAParty());
        }
        if (by.equals(recordedBy)) {
            return Decision.refuse(new ActivityRefusal.OwnRecord());
        }
        if (confirmation != null) {
            return Decision.change(this);
        }
        return Decision.change(
                new Activity(
                        activityId,
                        pairingId,
                        mentorId,
                        menteeId,
                        leaderId,
                        division,
                        method,
                        heldOn,
                        summary,
                        recordedBy,
                        recordedAt,
                        new Confirmation(by, now)),
                ActivityEvents.confirmed(this, by));
    }
}

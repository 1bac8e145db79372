package org.bangdai.pairing.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 帮带活动: one dated piece of mentoring. One side records it, the other confirms it; what is not confirmed does not count, nor does what has ended.
 *
 * @param leaderId the mentee's leader in charge, who may read it
 * @param details null for those recorded before methods had their own fields
 * @param confirmation null until the other side has confirmed
 * @param origin null unless it corrects another
 * @param ending null while it stands
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
        @Nullable Details details,
        String recordedBy,
        Instant recordedAt,
        @Nullable Confirmation confirmation,
        @Nullable Origin origin,
        @Nullable Ending ending) {

    /** The intent of one that was superseded until its successor is there. */
    public static final String FOLLOW = "follow";

    public record Confirmation(String by, Instant at) {}

    /** @param correctedId the version that it replaces; @param firstId the first of all versions; @param firstRecordedOn the day on which that was recorded */
    public record Origin(String correctedId, String firstId, LocalDate firstRecordedOn) {}

    public enum State {
        RECORDED,
        CONFIRMED,
        DECLINED,
        SUPERSEDED,
        VOIDED
    }

    /** @param by the recording person */
    public static Decision<Activity> record(
            String activityId, Pairing pairing, Account account, String by, Moment moment) {
        ActivityRefusal refusal = Dates.refusal(pairing, account.heldOn(), by, moment.today(), moment.today());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Activity activity = of(activityId, pairing.terms(), account, by, moment.now(), null);
        return Decision.change(activity, ActivityEvents.recorded(activity));
    }

    private static Activity of(
            String activityId, Terms terms, Account account, String by, Instant now, @Nullable Origin origin) {
        return new Activity(
                activityId,
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.leaderId(),
                terms.division(),
                account.method(),
                account.heldOn(),
                account.summary(),
                account.details(),
                by,
                now,
                null,
                origin,
                null);
    }

    public State state() {
        return switch (ending) {
            case null -> confirmation == null ? State.RECORDED : State.CONFIRMED;
            case Ending.Declined declined -> State.DECLINED;
            case Ending.Superseded superseded -> State.SUPERSEDED;
            case Ending.Voided voided -> State.VOIDED;
        };
    }

    public @Nullable String intent() {
        return ending instanceof Ending.Superseded superseded && superseded.successor() != null ? FOLLOW : null;
    }

    /** The first of its versions: what follows from an activity follows once, whatever is corrected. */
    public String firstId() {
        return origin == null ? activityId : origin.firstId();
    }

    /** By the side that did not record it. */
    public Decision<Activity> confirm(String by, Instant now) {
        if (!isParty(by)) {
            return Decision.refuse(new ActivityRefusal.NotAParty());
        }
        if (by.equals(recordedBy)) {
            return Decision.refuse(new ActivityRefusal.OwnRecord());
        }
        if (ending != null) {
            return Decision.refuse(over(ending));
        }
        if (confirmation != null) {
            return Decision.change(this);
        }
        return Decision.change(with(new Confirmation(by, now), null), ActivityEvents.confirmed(this, by));
    }

    /** By the side that did not record it: it goes back with the reason. */
    public Decision<Activity> decline(String by, String reason, Instant now) {
        if (!isParty(by)) {
            return Decision.refuse(new ActivityRefusal.NotAParty());
        }
        if (by.equals(recordedBy)) {
            return Decision.refuse(new ActivityRefusal.OwnRecord());
        }
        if (ending instanceof Ending.Declined) {
            return Decision.change(this);
        }
        if (ending != null) {
            return Decision.refuse(over(ending));
        }
        if (confirmation != null) {
            return Decision.refuse(new ActivityRefusal.AlreadyConfirmed());
        }
        return Decision.change(
                with(null, new Ending.Declined(by, reason, now)), ActivityEvents.declined(this, by, reason));
    }

    /**
     * By whoever recorded it: a new version takes its place and waits for its own confirmation.
     *
     * @param successorId the new version's; the same one again changes nothing
     */
    public Decision<Activity> correct(String successorId, Pairing pairing, Account account, String by, Moment moment) {
        if (!by.equals(recordedBy)) {
            return Decision.refuse(new ActivityRefusal.NotTheRecorder());
        }
        if (ending instanceof Ending.Superseded superseded) {
            return superseded.successorId().equals(successorId) ? Decision.change(this) : Decision.refuse(over(ending));
        }
        if (ending instanceof Ending.Voided) {
            return Decision.refuse(over(ending));
        }
        LocalDate firstRecorded =
                origin == null ? recordedAt.atZone(moment.zone()).toLocalDate() : origin.firstRecordedOn();
        ActivityRefusal refusal = Dates.refusal(pairing, account.heldOn(), by, moment.today(), firstRecorded);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Origin origin = new Origin(activityId, firstId(), firstRecorded);
        Activity successor = of(successorId, pairing.terms(), account, by, moment.now(), origin);
        return Decision.change(
                with(confirmation, new Ending.Superseded(successorId, successor)),
                ActivityEvents.superseded(this, successorId, by));
    }

    /** The successor is there. */
    public Decision<Activity> followed() {
        return ending instanceof Ending.Superseded superseded && superseded.successor() != null
                ? Decision.change(with(confirmation, new Ending.Superseded(superseded.successorId(), null)))
                : Decision.change(this);
    }

    /** A spot check found that it was not genuine. One that was superseded stays as it is: its successor is what would count. */
    public Decision<Activity> annul(String spotCheckId, String reason, Instant now) {
        if (ending instanceof Ending.Voided || ending instanceof Ending.Superseded) {
            return Decision.change(this);
        }
        return Decision.change(
                with(confirmation, new Ending.Voided(spotCheckId, reason, now)),
                ActivityEvents.voided(this, spotCheckId, reason));
    }

    private boolean isParty(String person) {
        return person.equals(mentorId) || person.equals(menteeId);
    }

    private static ActivityRefusal over(Ending ending) {
        return switch (ending) {
            case Ending.Declined declined -> new ActivityRefusal.AlreadyDeclined();
            case Ending.Superseded superseded -> new ActivityRefusal.AlreadySuperseded(superseded.successorId());
            case Ending.Voided voided -> new ActivityRefusal.FoundNotGenuine();
        };
    }

    private Activity with(@Nullable Confirmation nextConfirmation, @Nullable Ending nextEnding) {
        return new Activity(
                activityId,
                pairingId,
                mentorId,
                menteeId,
                leaderId,
                division,
                method,
                heldOn,
                summary,
                details,
                recordedBy,
                recordedAt,
                nextConfirmation,
                origin,
                nextEnding);
    }
}

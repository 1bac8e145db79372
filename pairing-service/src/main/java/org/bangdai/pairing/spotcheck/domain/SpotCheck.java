package org.bangdai.pairing.spotcheck.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** One drawn activity, and what an organiser found. */
public sealed interface SpotCheck {

    /** The intent of a finding that still has to void its activity. */
    String ANNUL = "annul";

    Facts facts();

    @Nullable
    String intent();

    /** @param month in which the activity was confirmed */
    record Facts(
            String checkId,
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            YearMonth month) {

        public static Facts of(YearMonth month, Activity it) {
            return new Facts(
                    Draw.idOf(it.division(), month) + ":" + it.activityId(),
                    it.activityId(),
                    it.pairingId(),
                    it.mentorId(),
                    it.menteeId(),
                    it.division(),
                    it.method(),
                    it.heldOn(),
                    month);
        }

        /** Whether this person is one of the two whose activity it is. */
        public boolean isParty(String personId) {
            return personId.equals(mentorId) || personId.equals(menteeId);
        }
    }

    enum Result {
        GENUINE,
        NOT_GENUINE
    }

    /** @param reason null where it is genuine and nobody had more to say; @param by the actor */
    record Finding(Result result, @Nullable String reason, String by, Instant at) {}

    /** Nobody has looked yet. */
    record Pending(Facts facts) implements SpotCheck {

        @Override
        public @Nullable String intent() {
            return null;
        }

        public SpotCheckEvents.SpotCheckDrawn drawn() {
            return SpotCheckEvents.drawn(facts);
        }
    }

    /** @param annulled whether nothing is left to do about the activity */
    record Found(Facts facts, Finding finding, boolean annulled) implements SpotCheck {

        @Override
        public @Nullable String intent() {
            return annulled ? null : ANNUL;
        }

        public Decision<SpotCheck> done() {
            return Decision.change(new Found(facts, finding, true));
        }
    }

    /** Once; the same finding again changes nothing. */
    default Decision<SpotCheck> find(Result result, @Nullable String reason, String actor, Instant now) {
        if (result == Result.NOT_GENUINE && (reason == null || reason.isBlank())) {
            return Decision.refuse(new SpotCheckRefusal.NoReason());
        }
        return switch (this) {
            case Found found ->
                found.finding().result() == result
                        ? Decision.change(this)
                        : Decision.refuse(new SpotCheckRefusal.AlreadyFound());
            case Pending pending ->
                Decision.change(
                        new Found(pending.facts(), new Finding(result, reason, actor, now), result == Result.GENUINE),
                        SpotCheckEvents.found(pending.facts(), result, actor));
        };
    }
}

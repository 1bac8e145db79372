package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.mentor.domain.Mentor.Signature;
import org.bangdai.pairing.programme.domain.Programme;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with what has become of it.
 *
 * @param warnedOn when the mentor was told that the term ends; null while that is to come
 * @param attentionOn the day on which the term wants something next, a warning or its end; null where it wants nothing
 * @param lastCommand the last command on it; null where there was none
 * @param leftPost the leave of post that a removal was last proposed for, so that it is once; null where there was none
 * @param poorEffect the poor months that a removal was last proposed for, so that it is once; null where there were none
 */
public record Tenure(
        List<Signature> signatures,
        Appointment appointment,
        @Nullable LocalDate warnedOn,
        @Nullable LocalDate attentionOn,
        @Nullable String lastCommand,
        @Nullable String leftPost,
        @Nullable String poorEffect) {

    private static final int WARNING_DAYS = 30;
    private static final int RENEWAL_DAYS = 90;

    public Tenure {
        signatures = List.copyOf(signatures);
    }

    public static Tenure begin(List<Signature> signatures, Appointment appointment) {
        return new Tenure(signatures, appointment, null, warning(appointment), null, null, null);
    }

    private static LocalDate warning(Appointment appointment) {
        return appointment.termTo().minusDays(WARNING_DAYS);
    }

    boolean warnsOn(LocalDate day) {
        return warnedOn == null && !day.isBefore(warning(appointment));
    }

    Tenure warned(LocalDate day) {
        return new Tenure(
                signatures, appointment, day, appointment.termTo().plusDays(1), lastCommand, leftPost, poorEffect);
    }

    Tenure by(String command) {
        return new Tenure(signatures, appointment, warnedOn, attentionOn, command, leftPost, poorEffect);
    }

    Tenure left(String leave) {
        return new Tenure(signatures, appointment, warnedOn, attentionOn, lastCommand, leave, poorEffect);
    }

    Tenure poor(String months) {
        return new Tenure(signatures, appointment, warnedOn, attentionOn, lastCommand, leftPost, months);
    }

    /** Its term runs on, but nothing is done about it. */
    Tenure atRest(String command) {
        return new Tenure(signatures, appointment, warnedOn, null, command, leftPost, poorEffect);
    }

    Tenure resumed(String command) {
        LocalDate next =
                warnedOn == null ? warning(appointment) : appointment.termTo().plusDays(1);
        return new Tenure(signatures, appointment, warnedOn, next, command, leftPost, poorEffect);
    }

    /** The first of the term's last ninety days. */
    LocalDate renewableFrom() {
        return appointment.termTo().minusDays(RENEWAL_DAYS - 1);
    }

    boolean isRenewable(LocalDate day) {
        return !day.isBefore(renewableFrom()) && !day.isAfter(appointment.termTo());
    }

    Tenure resized(int capacity, String command) {
        return new Tenure(
                signatures, appointment.resized(capacity), warnedOn, attentionOn, command, leftPost, poorEffect);
    }

    Tenure renewed(Programme programme, String command) {
        Appointment next = appointment.renewed(programme);
        return new Tenure(signatures, next, null, warning(next), command, leftPost, poorEffect);
    }
}

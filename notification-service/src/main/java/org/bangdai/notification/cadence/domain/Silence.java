package org.bangdai.notification.cadence.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a pairing has been silent.
 *
 * @param since its last confirmed activity, or its first day where there was none
 * @param told the last step that was taken of this silence; null where none was
 */
public record Silence(LocalDate since, @Nullable Step told) {

    /** With an activity a new silence begins, of which nobody has heard. */
    public Silence seen(LocalDate startsOn, @Nullable LocalDate lastActivity) {
        LocalDate last = lastActivity == null || lastActivity.isBefore(startsOn) ? startsOn : lastActivity;
        return last.equals(since) ? this : new Silence(last, null);
    }

    /** The step to take today: the next one that is due, one a day, so that nobody is passed over where the watch was away. */
    public Optional<Step> next(Cadence cadence, LocalDate today) {
        return cadence.due(since, today).stream()
                .filter(step -> told == null || step.compareTo(told) > 0)
                .findFirst();
    }

    public Silence told(Step step) {
        return new Silence(since, step);
    }

    /** The day on which the next step is due; empty where all have been taken. */
    public Optional<LocalDate> nextDay(Cadence cadence) {
        Step told = this.told;
        if (told == Step.ORGANISATION) {
            return Optional.empty();
        }
        Step next = told == null ? Step.PARTIES : Step.values()[told.ordinal() + 1];
        return Optional.of(cadence.due(since, next));
    }
}

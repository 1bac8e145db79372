package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a goal has come. */
public sealed interface GoalState {

    /** What somebody wrote. */
    record Note(String text, Instant at) {}

    /** @param progress the mentee's last word; @param returned why the mentor last did not accept it */
    record Underway(@Nullable Note progress, @Nullable Note returned) implements GoalState {}

    /** The mentee says that it is done; awaits the mentor. */
    record Reported(@Nullable Note note, LocalDate on) implements GoalState {}

    record Achieved(LocalDate reportedOn, LocalDate on) implements GoalState {}

    /** By the organiser. */
    record Cancelled(Note reason) implements GoalState {}

    /** Left out of a later version that both sides agreed on. */
    record Dropped(Instant at) implements GoalState {}

    /** Goes on in the successor's plan. */
    record Passed(Instant at) implements GoalState {}

    /** The pairing ended before. @param reason the pairing's; null where it was completed */
    record Missed(@Nullable String reason, Instant at) implements GoalState {}

    /** Whether it is still to be reached in this plan. */
    default boolean isOpen() {
        return this instanceof Underway || this instanceof Reported;
    }
}

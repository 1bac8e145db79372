package org.bangdai.pairing.roster.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a roster has come. A stage with a {@code deadline} is given up after it, by the real clock. */
public sealed interface Stage {

    /** The rows are being read; the attempt's rows are not yet the roster's. */
    record Checking(String attempt, Instant deadline) implements Stage {}

    /** @param attempt whose rows are the roster's */
    record Checked(String attempt, Instant deadline) implements Stage {}

    /** Good rows are being imported. */
    record Committing(String attempt, Committer by) implements Stage {}

    /** @param deadline from when its rows are to be deleted; null when they are */
    record Committed(String attempt, Instant at, @Nullable Instant deadline) implements Stage {}

    /**
     * @param attempt whose errors are still shown; null where it was not finished
     * @param deadline from when its rows are to be deleted; null when they are
     */
    record Failed(
            FailureReason reason,
            @Nullable String attempt,
            @Nullable Instant deadline) implements Stage {}
}

package org.bangdai.pairing.roster;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.roster.domain.Counts;
import org.bangdai.pairing.roster.domain.Effect;
import org.bangdai.pairing.roster.domain.FailureReason;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.Stage;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A roster as callers see it.
 *
 * @param imported so far
 * @param refused so far: good rows that were refused when they were imported
 * @param effect what the import changes, as of the check; the changed rows are at {@code /rosters/{id}/changes}
 * @param failure why it is FAILED
 * @param errors the first of them; all are at {@code /rosters/{id}/errors}
 */
record RosterView(
        String id,
        Status status,
        boolean dryRun,
        String division,
        String format,
        Instant uploadedAt,
        int rows,
        int good,
        int bad,
        int imported,
        int refused,
        @Nullable Effect effect,
        @Nullable FailureReason failure,
        List<RowErrorView> errors) {

    /** As the API names the stages. */
    enum Status {
        CHECKING,
        CHECKED,
        COMMITTING,
        COMMITTED,
        FAILED
    }

    /** @param column header; empty for the row as a whole */
    record RowErrorView(int line, String column, String value, String reason) {}

    static RosterView of(Stored<Roster> stored, Counts counts, List<RowErrorView> errors) {
        Roster roster = stored.state();
        return new RosterView(
                stored.id(),
                status(roster.stage()),
                roster.upload().dryRun(),
                roster.division(),
                roster.upload().format(),
                roster.upload().at(),
                counts.rows(),
                counts.good(),
                counts.bad(),
                counts.imported(),
                counts.refused(),
                roster.effect(),
                roster.stage() instanceof Stage.Failed failed ? failed.reason() : null,
                errors);
    }

    private static Status status(Stage stage) {
        return switch (stage) {
            case Stage.Checking checking -> Status.CHECKING;
            case Stage.Checked checked -> Status.CHECKED;
            case Stage.Committing committing -> Status.COMMITTING;
            case Stage.Committed committed -> Status.COMMITTED;
            case Stage.Failed failed -> Status.FAILED;
        };
    }
}

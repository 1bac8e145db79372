package org.bangdai.pairing.matching;

import java.time.Instant;
import java.util.Map;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.Quality;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.pairing.matching.domain.Wishes;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A matching as callers see it.
 *
 * @param progress 0 to 1
 * @param approval how many proposals are to become pairings, have, and could not; null before the end
 */
record MatchingView(
        String id,
        Status status,
        double progress,
        String division,
        Instant requestedAt,
        String programmeVersion,
        Weights weights,
        Wishes wishes,
        @Nullable String basedOn,
        @Nullable Quality quality,
        @Nullable Approvals approval) {

    private static final double WHOLE = 1000;

    /** As the API names the stages. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED
    }

    record Approvals(boolean underWay, long requested, long approved, long refused) {

        static Approvals of(boolean underWay, Map<Approval, Long> counts) {
            return new Approvals(
                    underWay,
                    counts.getOrDefault(Approval.REQUESTED, 0L),
                    counts.getOrDefault(Approval.APPROVED, 0L),
                    counts.getOrDefault(Approval.REFUSED, 0L));
        }
    }

    static MatchingView of(Stored<Matching> stored, @Nullable Approvals approval) {
        Matching matching = stored.state();
        Stage.Done done = matching.done();
        return new MatchingView(
                stored.id(),
                status(matching.stage()),
                progress(matching.stage()),
                matching.by().division(),
                matching.at(),
                matching.programmeVersion(),
                matching.weights(),
                matching.wishes(),
                matching.basedOn(),
                done == null ? null : done.quality(),
                approval);
    }

    private static Status status(Stage stage) {
        return switch (stage) {
            case Stage.Queued queued -> Status.QUEUED;
            case Stage.Running running -> Status.RUNNING;
            case Stage.Done done -> Status.DONE;
            case Stage.Approving approving -> Status.DONE;
            case Stage.Cancelled cancelled -> Status.CANCELLED;
        };
    }

    private static double progress(Stage stage) {
        return switch (stage) {
            case Stage.Queued queued -> 0;
            case Stage.Running running -> running.permille() / WHOLE;
            case Stage.Done done -> 1;
            case Stage.Approving approving -> 1;
            case Stage.Cancelled cancelled -> 0;
        };
    }
}

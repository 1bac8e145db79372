package org.bangdai.pairing.roster.domain;

import java.time.Duration;
import java.time.Instant;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded roster. Its rows and errors lie in collections of their own, each with the attempt that wrote them.
 *
 * @param division of the organiser who uploaded it
 * @param effect null before the check has ended, and for rosters from before it was looked at
 */
public record Roster(
        String division,
        Upload upload,
        Counts counts,
        Stage stage,
        @Nullable Effect effect) {

    /**
     * @param format {@code CSV} or {@code XLSX}
     * @param dryRun a trial: kept for a day only, unless it is committed
     * @param key the data key of its rows, wrapped
     */
    public record Upload(String by, Instant at, String format, boolean dryRun, String key) {}

    private static final Duration CHECK = Duration.ofMinutes(10);
    private static final Duration TRIAL = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);

    public static Roster uploaded(String division, Upload upload, String attempt, Instant now) {
        return new Roster(division, upload, Counts.NONE, new Stage.Checking(attempt, now.plus(CHECK)), null);
    }

    /** A repeated upload begins anew, unless an attempt has come to its end. */
    public Decision<Roster> checkAgain(String attempt, Instant now) {
        boolean open = stage instanceof Stage.Checking || stage instanceof Stage.Failed;
        return Decision.change(open ? to(Counts.NONE, new Stage.Checking(attempt, now.plus(CHECK))) : this);
    }

    public boolean isCheckedBy(String attempt) {
        return stage instanceof Stage.Checking checking && checking.attempt().equals(attempt);
    }

    public Decision<Roster> checked(String attempt, int rows, int bad, Effect found, Instant now) {
        if (!isCheckedBy(attempt)) {
            return Decision.refuse(new RosterRefusal.Overtaken());
        }
        Duration kept = upload.dryRun() ? TRIAL : KEPT;
        Stage next = new Stage.Checked(attempt, now.plus(kept));
        return Decision.change(new Roster(division, upload, counts.checked(rows, bad), next, found));
    }

    /** May be repeated. */
    public Decision<Roster> commit(String rosterId, Committer by) {
        return switch (stage) {
            case Stage.Checking checking -> Decision.refuse(new RosterRefusal.StillChecking());
            case Stage.Failed failed -> Decision.refuse(new RosterRefusal.HasFailed());
            case Stage.Checked checked ->
                counts.good() == 0
                        ? Decision.refuse(new RosterRefusal.NothingGood())
                        : Decision.change(
                                to(counts, new Stage.Committing(checked.attempt(), by)),
                                new RosterEvents.RosterCommitted(rosterId, division));
            case Stage.Committing committing -> Decision.change(this);
            case Stage.Committed committed -> Decision.change(this);
        };
    }

    /** @param now of the business @param clock the real time, from which the rows that were not imported are kept for correction */
    public Decision<Roster> committed(int imported, int refused, Instant now, Instant clock) {
        return Decision.change(
                stage instanceof Stage.Committing committing
                        ? to(
                                counts.committed(imported, refused),
                                new Stage.Committed(committing.attempt(), now, clock.plus(KEPT)))
                        : this);
    }

    /** Gives it up where its deadline has passed. Its rows are deleted next. */
    public Decision<Roster> expire(Instant now) {
        if (stage instanceof Stage.Checking checking && checking.deadline().isBefore(now)) {
            return Decision.change(to(counts, new Stage.Failed(FailureReason.ABANDONED, null, now)));
        }
        if (stage instanceof Stage.Checked checked && checked.deadline().isBefore(now)) {
            return Decision.change(to(counts, new Stage.Failed(FailureReason.EXPIRED, checked.attempt(), now)));
        }
        return Decision.change(this);
    }

    /** Whether its rows are to be deleted, with the personal data in them. */
    public boolean isToBeCleared(Instant now) {
        return stage instanceof Stage.Failed failed && failed.deadline() != null
                || stage instanceof Stage.Committed committed
                        && committed.deadline() != null
                        && committed.deadline().isBefore(now);
    }

    public Decision<Roster> cleared() {
        return Decision.change(
                switch (stage) {
                    case Stage.Failed failed -> to(counts, new Stage.Failed(failed.reason(), failed.attempt(), null));
                    case Stage.Committed committed ->
                        to(counts, new Stage.Committed(committed.attempt(), committed.at(), null));
                    default -> this;
                });
    }

    /** Whose rows and errors are the roster's; null before the first check has ended. */
    public @Nullable String attempt() {
        return switch (stage) {
            case Stage.Checking checking -> null;
            case Stage.Checked checked -> checked.attempt();
            case Stage.Committing committing -> committing.attempt();
            case Stage.Committed committed -> committed.attempt();
            case Stage.Failed failed -> failed.attempt();
        };
    }

    private Roster to(Counts nextCounts, Stage next) {
        return new Roster(division, upload, nextCounts, next, effect);
    }
}

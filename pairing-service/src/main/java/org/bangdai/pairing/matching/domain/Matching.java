package org.bangdai.pairing.matching.domain;

import java.time.Instant;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One run of the matching over an organiser's division. Its proposals lie in a collection of their own, each with the attempt that wrote it.
 *
 * @param basedOn the earlier run whose wishes are among these
 * @param programmeVersion by whose weights it scores
 */
public record Matching(
        Organiser by,
        Instant at,
        Wishes wishes,
        @Nullable String basedOn,
        String programmeVersion,
        Weights weights,
        Stage stage) {

    public static final String RUN = "run";
    public static final String APPROVE = "approve";

    public @Nullable String intent() {
        return switch (stage) {
            case Stage.Queued queued -> RUN;
            case Stage.Running running -> RUN;
            case Stage.Approving approving -> APPROVE;
            case Stage.Done done -> null;
            case Stage.Cancelled cancelled -> null;
        };
    }

    /** The finished attempt; null before the end and after a cancellation. */
    public Stage.@Nullable Done done() {
        return switch (stage) {
            case Stage.Done done -> done;
            case Stage.Approving approving -> approving.done();
            case Stage.Queued queued -> null;
            case Stage.Running running -> null;
            case Stage.Cancelled cancelled -> null;
        };
    }

    /** Begins, or begins again what a crash broke off: the attempt before is worth nothing from now on. */
    public Decision<Matching> run(String attempt) {
        boolean open = stage instanceof Stage.Queued || stage instanceof Stage.Running;
        return Decision.change(open ? to(new Stage.Running(attempt, 0)) : this);
    }

    public boolean isRunBy(String attempt) {
        return stage instanceof Stage.Running running && running.attempt().equals(attempt);
    }

    public Decision<Matching> finished(String attempt, Quality quality, Instant now) {
        return Decision.change(isRunBy(attempt) ? to(new Stage.Done(attempt, now, quality)) : this);
    }

    /** May be repeated. */
    public Decision<Matching> cancel(Instant now) {
        return switch (stage) {
            case Stage.Queued queued -> Decision.change(to(new Stage.Cancelled(now)));
            case Stage.Running running -> Decision.change(to(new Stage.Cancelled(now)));
            case Stage.Cancelled cancelled -> Decision.change(this);
            case Stage.Done done -> Decision.refuse(new MatchingRefusal.AlreadyDone());
            case Stage.Approving approving -> Decision.refuse(new MatchingRefusal.AlreadyDone());
        };
    }

    /** Keeps others from approving while the rows are being marked. May be repeated. */
    public Decision<Matching> approve(String command, Organiser approver) {
        return switch (stage) {
            case Stage.Done done -> Decision.change(to(new Stage.Approving(done, command, approver, false)));
            case Stage.Approving approving ->
                approving.command().equals(command)
                        ? Decision.change(this)
                        : Decision.refuse(new MatchingRefusal.ApprovalUnderWay());
            case Stage.Queued queued -> Decision.refuse(new MatchingRefusal.NotDone());
            case Stage.Running running -> Decision.refuse(new MatchingRefusal.NotDone());
            case Stage.Cancelled cancelled -> Decision.refuse(new MatchingRefusal.NotDone());
        };
    }

    /** From here on the approval is carried out whatever happens. */
    public Decision<Matching> marked(String command) {
        if (stage instanceof Stage.Approving approving && approving.command().equals(command)) {
            return Decision.change(to(new Stage.Approving(approving.done(), command, approving.by(), true)));
        }
        // Taken back meanwhile, since it took too long: the caller asks again.
        return Decision.refuse(new MatchingRefusal.ApprovalUnderWay());
    }

    /** Ends the approval: carried out, or taken back where it was broken off before all was marked. */
    public Decision<Matching> approved(String command) {
        return Decision.change(
                stage instanceof Stage.Approving approving
                                && approving.command().equals(command)
                        ? to(approving.done())
                        : this);
    }

    private Matching to(Stage next) {
        return new Matching(by, at, wishes, basedOn, programmeVersion, weights, next);
    }
}

package org.bangdai.pairing.practice.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeDrafted;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeWithdrawn;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** A case (经验), on its way into the library, in it, or out of it. */
public sealed interface Practice {

    Source source();

    Content content();

    /** Being written, or to be written anew. @param returned why it came back; empty where it never did */
    record Draft(Source source, Content content, String returned) implements Practice {

        public Decision<Practice> edit(String actor, Content next, Collection<String> names) {
            if (!actor.equals(source.proposedBy())) {
                return Decision.refuse(new PracticeRefusal.NotTheProposer());
            }
            if (next.equals(content)) {
                return Decision.change(this);
            }
            return redacted(
                    next,
                    names,
                    new Draft(source, next, returned),
                    new PracticeEvents.PracticeEdited(
                            source.practiceId(),
                            source.pairingId(),
                            source.mentorId(),
                            source.menteeId(),
                            source.division()));
        }

        public Decision<Practice> submit(String actor, Collection<String> names) {
            if (!actor.equals(source.proposedBy())) {
                return Decision.refuse(new PracticeRefusal.NotTheProposer());
            }
            return redacted(
                    content,
                    names,
                    new Submitted(source, content, null),
                    new PracticeEvents.PracticeSubmitted(
                            source.practiceId(),
                            source.pairingId(),
                            source.mentorId(),
                            source.menteeId(),
                            source.division()));
        }
    }

    /** Awaits an organiser. @param recall what became of its activity meanwhile; null where nothing did */
    record Submitted(
            Source source, Content content, @Nullable Recall recall) implements Practice {

        /** @param by an organiser; @param division theirs, in which the practice's lies */
        public Decision<Practice> approve(String by, String division, List<String> divisions, LocalDate today) {
            if (by.equals(source.proposedBy())) {
                return Decision.refuse(new PracticeRefusal.OwnPractice());
            }
            if (!divisions.contains(division)) {
                return Decision.refuse(new PracticeRefusal.NotAbove());
            }
            return Decision.change(
                    new Approved(source, content, division, today, Terms.of(content, source.method(), divisions)),
                    new PracticeEvents.PracticeApproved(
                            source.practiceId(),
                            source.pairingId(),
                            source.mentorId(),
                            source.menteeId(),
                            source.division(),
                            source.method(),
                            content.field(),
                            division));
        }

        public Decision<Practice> giveBack(String reason) {
            return Decision.change(
                    new Draft(source, content, reason),
                    new PracticeEvents.PracticeReturned(
                            source.practiceId(),
                            source.pairingId(),
                            source.mentorId(),
                            source.menteeId(),
                            source.division(),
                            reason));
        }
    }

    /**
     * In the library.
     *
     * @param sharedIn the division in which, and below, everybody may read it
     * @param terms what it is found by
     */
    record Approved(Source source, Content content, String sharedIn, LocalDate approvedOn, List<String> terms)
            implements Practice {

        public Approved {
            terms = List.copyOf(terms);
        }

        /** @param division of the organiser; above the one that it is shared in */
        public Decision<Practice> share(String division) {
            if (division.equals(sharedIn)) {
                return Decision.change(this);
            }
            if (division.isBlank() || !sharedIn.startsWith(division)) {
                return Decision.refuse(new PracticeRefusal.NotAbove());
            }
            return Decision.change(
                    new Approved(source, content, division, approvedOn, terms),
                    new PracticeEvents.PracticeShared(
                            source.practiceId(),
                            source.pairingId(),
                            source.mentorId(),
                            source.menteeId(),
                            source.division(),
                            division));
        }

        /** Whether everybody of that division may read it. */
        public boolean isReadIn(String division) {
            return !division.isBlank() && division.startsWith(sharedIn);
        }
    }

    record Withdrawn(Source source, Content content, String reason) implements Practice {}

    static Decision<Practice> draft(Source source, Content content, Collection<String> names) {
        return redacted(
                content,
                names,
                new Draft(source, content, ""),
                new PracticeDrafted(
                        source.practiceId(),
                        source.activityId(),
                        source.pairingId(),
                        source.mentorId(),
                        source.menteeId(),
                        source.division(),
                        source.method(),
                        content.field()));
    }

    /**
     * Its activity counts no more. Nobody reads it until it is approved again; what was withdrawn stays so.
     *
     * @param version of the activity, the present one
     * @param method of that version
     */
    default Decision<Practice> recall(Recall why, String version, Method method) {
        Source next = source().of(version, method);
        return switch (this) {
            case Draft draft -> Decision.change(new Draft(next, draft.content(), draft.returned()));
            case Submitted submitted -> Decision.change(new Submitted(next, submitted.content(), why));
            case Approved approved ->
                Decision.change(
                        new Submitted(next, approved.content(), why),
                        new PracticeEvents.PracticeRecalled(
                                next.practiceId(),
                                next.pairingId(),
                                next.mentorId(),
                                next.menteeId(),
                                next.division(),
                                why));
            case Withdrawn withdrawn -> Decision.change(withdrawn);
        };
    }

    /** By the proposer, or by an organiser. */
    default Decision<Practice> withdraw(String actor, boolean organiser, String reason) {
        if (!organiser && !actor.equals(source().proposedBy())) {
            return Decision.refuse(new PracticeRefusal.NotTheProposer());
        }
        if (this instanceof Withdrawn) {
            return Decision.change(this);
        }
        return Decision.change(
                new Withdrawn(source(), content(), reason),
                new PracticeWithdrawn(
                        source().practiceId(),
                        source().pairingId(),
                        source().mentorId(),
                        source().menteeId(),
                        source().division(),
                        reason));
    }

    private static Decision<Practice> redacted(Content content, Collection<String> names, Practice next, Event event) {
        Set<Redaction.Leak> leaks = Redaction.leaks(content, names);
        return leaks.isEmpty() ? Decision.change(next, event) : Decision.refuse(new PracticeRefusal.NotRedacted(leaks));
    }
}

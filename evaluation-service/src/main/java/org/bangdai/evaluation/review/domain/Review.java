package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.evaluation.review.domain.Assignment.Delegation;
import org.bangdai.evaluation.review.domain.Parts.Handed;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** 考评: one pairing in one period. What it may become depends on what it is. */
public sealed interface Review {

    Terms terms();

    default Parts parts() {
        return Parts.NONE;
    }

    /** Whether no part but this is still owed, so that the review ends with it. */
    default boolean endsWith(Part part) {
        return false;
    }

    /**
     * Takes a part from a person; the last one finalises. The same content again changes nothing.
     *
     * @param measure null unless the review {@link #endsWith ends with} the part
     */
    Decision<Review> submit(Submission submission, String by, Instant at, @Nullable Measure measure);

    /** What time has made of it; no change before its time. */
    default Decision<Review> turn(Instant now, Settling settling) {
        return Decision.change(this);
    }

    /** The pairing has ended with that day. What is due already stays as it is. */
    default Decision<Review> close(LocalDate lastDay) {
        return Decision.change(this);
    }

    /** An organiser unlocks a part, until the end of a day. */
    default Decision<Review> reopen(Reopening reopening) {
        return Decision.refuse(new ReviewRefusal.NotSubmitted(reopening.part()));
    }

    /** Whoever owes a comment lets another person write it. */
    default Decision<Review> delegate(Part part, Delegation delegation) {
        return Decision.refuse(new ReviewRefusal.NotOpen());
    }

    /** These persons comment on the mentee by the present postings. Only a review that is due is changed by it: one that is not asks when it falls due. */
    default Decision<Review> reassign(Appraisers present) {
        return Decision.change(this);
    }

    /** @param turnsAt when it is due */
    record Scheduled(Terms terms, Instant turnsAt) implements Review {

        public static Scheduled of(Terms terms) {
            return new Scheduled(terms, terms.dueAt());
        }

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, @Nullable Measure measure) {
            return Decision.refuse(new ReviewRefusal.NotYetDue(terms.dueOn()));
        }

        @Override
        public Decision<Review> turn(Instant now, Settling settling) {
            Assignment assignment = settling.assignment();
            if (assignment == null || now.isBefore(turnsAt)) {
                return Decision.change(this);
            }
            Terms assigned = terms.assigned(assignment);
            return Decision.change(Due.of(assigned, Parts.NONE, now), ReviewEvent.due(assigned));
        }

        @Override
        public Decision<Review> close(LocalDate lastDay) {
            if (lastDay.isBefore(terms.from())) {
                return Decision.change(new Withdrawn(terms), ReviewEvent.withdrawn(terms));
            }
            return Decision.change(lastDay.isBefore(terms.to()) ? of(terms.closing(lastDay)) : this);
        }
    }

    /** Open for its parts. */
    sealed interface Open extends Review {

        Open with(Terms nextTerms, Parts next);

        @Override
        default boolean endsWith(Part part) {
            return parts().missing(terms()).stream().allMatch(part::equals);
        }

        @Override
        default Decision<Review> submit(Submission submission, String by, Instant at, @Nullable Measure measure) {
            Handed before = parts().of(submission.part());
            if (before != null) {
                return again(this, before, submission);
            }
            Parts next = parts().with(new Handed(submission, by, at));
            ReviewEvent submitted = ReviewEvent.submitted(terms(), submission.part(), by);
            if (!endsWith(submission.part())) {
                return Decision.change(with(terms(), next), submitted);
            }
            Finalised end = Finalised.of(terms(), next, Objects.requireNonNull(measure), at);
            return Decision.change(end, submitted, ReviewEvent.finalised(end));
        }

        @Override
        default Decision<Review> reopen(Reopening reopening) {
            return reopening.of(this, null);
        }

        @Override
        default Decision<Review> reassign(Appraisers present) {
            return Reassignment.of(this, present);
        }

        @Override
        default Decision<Review> delegate(Part part, Delegation delegation) {
            Assignment assigned = terms().assigned();
            if (parts().has(part)) {
                return Decision.refuse(new ReviewRefusal.AlreadySubmitted(part));
            }
            if (assigned == null
                    || delegation.to().equals(terms().menteeId())
                    || writesAnother(part, delegation.to())) {
                return Decision.refuse(new ReviewRefusal.DelegateTakesPart());
            }
            if (delegation.equals(assigned.delegations().get(part))) {
                return Decision.change(this);
            }
            Terms next = terms().assigned(assigned.delegating(part, delegation));
            return Decision.change(with(next, parts()), ReviewEvent.delegated(next, part, delegation));
        }

        /** Or may, since it was delegated to them. */
        private boolean writesAnother(Part part, String person) {
            Assignment assigned = terms().assigned();
            return terms().owed().stream()
                    .filter(other -> other != part)
                    .anyMatch(other -> person.equals(terms().author(other))
                            || (assigned != null && assigned.isDelegate(other, person)));
        }
    }

    /** @param turnsAt when whoever owes a part is reminded, or else when it is overdue */
    record Due(Terms terms, Parts parts, Instant turnsAt) implements Open {

        /** @param now before which nobody need be reminded */
        static Due of(Terms terms, Parts parts, Instant now) {
            Assignment assigned = terms.assigned();
            int before = assigned == null ? 0 : assigned.limit(Limit.REMIND_BEFORE);
            Instant reminder = Days.begin(terms.overdueOn().minusDays(before));
            return new Due(terms, parts, reminder.isAfter(now) ? reminder : terms.overdueAt());
        }

        @Override
        public Due with(Terms nextTerms, Parts next) {
            return new Due(nextTerms, next, turnsAt);
        }

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, @Nullable Measure measure) {
            boolean early = submission.part().isComment() && !parts.has(Part.SELF_APPRAISAL);
            return early
                    ? Decision.refuse(new ReviewRefusal.SelfAppraisalMissing(terms.overdueOn()))
                    : Open.super.submit(submission, by, at, measure);
        }

        @Override
        public Decision<Review> turn(Instant now, Settling settling) {
            if (now.isBefore(turnsAt)) {
                return Decision.change(this);
            }
            if (now.isBefore(terms.overdueAt())) {
                return Decision.change(
                        new Due(terms, parts, terms.overdueAt()), ReviewEvent.reminded(terms, parts, false));
            }
            return Decision.change(
                    new Overdue(terms, parts, FollowUp.after(terms, now, Limit.REMIND_AFTER), null),
                    ReviewEvent.overdue(terms, parts));
        }
    }

    /**
     * Parts are missing after the time for them; they are still taken.
     *
     * @param turnsAt when the next is done about it; null of reviews without an assignment, about which nothing is
     * @param reminded whether those who owe them have been reminded since; absent for no
     */
    record Overdue(
            Terms terms,
            Parts parts,
            @Nullable Instant turnsAt,
            @Nullable Boolean reminded) implements Open {

        @Override
        public Overdue with(Terms nextTerms, Parts next) {
            return new Overdue(nextTerms, next, turnsAt, reminded);
        }

        @Override
        public Decision<Review> turn(Instant now, Settling settling) {
            if (turnsAt == null || now.isBefore(turnsAt)) {
                return Decision.change(this);
            }
            if (reminded == null) {
                Instant next = FollowUp.after(terms, now, Limit.TO_MENTOR);
                return Decision.change(new Overdue(terms, parts, next, true), ReviewEvent.reminded(terms, parts, true));
            }
            return FollowUp.escalate(this, Escalation.MENTOR, now);
        }
    }

    /** Somebody is called upon to see to it. */
    record Escalated(Terms terms, Parts parts, Escalation level, Instant turnsAt) implements Open {

        @Override
        public Escalated with(Terms nextTerms, Parts next) {
            return new Escalated(nextTerms, next, level, turnsAt);
        }

        @Override
        public Decision<Review> turn(Instant now, Settling settling) {
            if (now.isBefore(turnsAt)) {
                return Decision.change(this);
            }
            if (level != Escalation.ORGANISATION) {
                return FollowUp.escalate(this, Escalation.values()[level.ordinal() + 1], now);
            }
            Measure measure = settling.measure();
            if (measure == null) {
                return Decision.change(this);
            }
            Finalised end = Finalised.of(terms, parts, measure, now);
            return Decision.change(end, ReviewEvent.finalised(end));
        }
    }

    /**
     * @param score null where nothing could be measured; then it is incomplete
     * @param incomplete whether something that was owed never came; such a review is not ranked
     * @param scheme id of the scheme that gave the score
     * @param evidence what the score was measured by; null of reviews of an older version of the software
     * @param at when it was finalised; null of those
     */
    record Finalised(
            Terms terms,
            Parts parts,
            @Nullable Score score,
            boolean incomplete,
            String scheme,
            @Nullable Evidence evidence,
            @Nullable Instant at)
            implements Review {

        static Finalised of(Terms terms, Parts parts, Measure measure, Instant at) {
            return new Finalised(
                    terms.settled(parts),
                    parts,
                    measure.score(terms, parts).orElse(null),
                    !parts.missing(terms).isEmpty(),
                    measure.scheme().id(),
                    measure.evidence(),
                    at);
        }

        /** Whether all parts were in by the last day for them, those that were reopened also before that. */
        public boolean onTime() {
            return !incomplete && !terms.wasLate() && parts.areInTime(terms);
        }

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant instant, @Nullable Measure measure) {
            Handed before = parts.of(submission.part());
            return before == null
                    ? Decision.refuse(new ReviewRefusal.AlreadySubmitted(submission.part()))
                    : again(this, before, submission);
        }

        @Override
        public Decision<Review> reopen(Reopening reopening) {
            return reopening.of(this, score == null ? null : score.total());
        }
    }

    /** Never held: the pairing ended before the period began. It keeps its place, so that nothing schedules it anew. */
    record Withdrawn(Terms terms) implements Review {

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, @Nullable Measure measure) {
            return Decision.refuse(new ReviewRefusal.Withdrawn());
        }
    }

    private static Decision<Review> again(Review review, Handed before, Submission submission) {
        return before.submission().equals(submission)
                ? Decision.change(review)
                : Decision.refuse(new ReviewRefusal.AlreadySubmitted(submission.part()));
    }
}

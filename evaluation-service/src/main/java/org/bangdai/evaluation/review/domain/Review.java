package org.bangdai.evaluation.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.evaluation.review.domain.Parts.Handed;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.decision.Decision;

/** 考评: one pairing in one period. What it may become depends on what it is. */
public sealed interface Review {

    Terms terms();

    default Parts parts() {
        return Parts.NONE;
    }

    /** Takes a part from a person; the last one finalises. The same content again changes nothing. */
    Decision<Review> submit(Submission submission, String by, Instant at, Measure measure);

    /** What time alone has made of it; no change before its time. */
    default Decision<Review> turn(Instant now) {
        return Decision.change(this);
    }

    /** The pairing has ended with that day. What is due already stays as it is. */
    default Decision<Review> close(LocalDate lastDay) {
        return Decision.change(this);
    }

    /** @param turnsAt when it is due */
    record Scheduled(Terms terms, Instant turnsAt) implements Review {

        public static Scheduled of(Terms terms) {
            return new Scheduled(terms, terms.dueAt());
        }

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, Measure measure) {
            return Decision.refuse(new ReviewRefusal.NotYetDue(terms.dueOn()));
        }

        @Override
        public Decision<Review> turn(Instant now) {
            return now.isBefore(turnsAt)
                    ? Decision.change(this)
                    : Decision.change(new Due(terms, Parts.NONE, terms.overdueAt()), ReviewEvent.due(terms));
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

        Open with(Parts next);

        @Override
        default Decision<Review> submit(Submission submission, String by, Instant at, Measure measure) {
            Handed before = parts().of(submission.part());
            if (before != null) {
                return again(this, before, submission);
            }
            Parts next = parts().with(new Handed(submission, by, at));
            ReviewEvent submitted = ReviewEvent.submitted(terms(), submission.part(), by);
            if (!next.complete(terms())) {
                return Decision.change(with(next), submitted);
            }
            Finalised end = new Finalised(
                    terms(),
                    next,
                    measure.score(terms(), next),
                    false,
                    measure.scheme().id());
            return Decision.change(end, submitted, ReviewEvent.finalised(end));
        }
    }

    /** @param turnsAt when it is overdue */
    record Due(Terms terms, Parts parts, Instant turnsAt) implements Open {

        @Override
        public Due with(Parts next) {
            return new Due(terms, next, turnsAt);
        }

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, Measure measure) {
            boolean early = submission.part() == Part.LEADER_COMMENT && !parts.has(Part.SELF_APPRAISAL);
            return early
                    ? Decision.refuse(new ReviewRefusal.SelfAppraisalMissing(terms.overdueOn()))
                    : Open.super.submit(submission, by, at, measure);
        }

        @Override
        public Decision<Review> turn(Instant now) {
            return now.isBefore(turnsAt)
                    ? Decision.change(this)
                    : Decision.change(new Overdue(terms, parts), ReviewEvent.overdue(terms));
        }
    }

    /** Parts are missing after the time for them; they are still taken. */
    record Overdue(Terms terms, Parts parts) implements Open {

        @Override
        public Overdue with(Parts next) {
            return new Overdue(terms, next);
        }
    }

    /**
     * @param incomplete whether something that was owed never came
     * @param scheme id of the scheme's version that gave the score
     */
    record Finalised(Terms terms, Parts parts, Score score, boolean incomplete, String scheme) implements Review {

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, Measure measure) {
            Handed before = parts.of(submission.part());
            return before == null
                    ? Decision.refuse(new ReviewRefusal.AlreadySubmitted(submission.part()))
                    : again(this, before, submission);
        }
    }

    /** Never held: the pairing ended before the period began. It keeps its place, so that nothing schedules it anew. */
    record Withdrawn(Terms terms) implements Review {

        @Override
        public Decision<Review> submit(Submission submission, String by, Instant at, Measure measure) {
            return Decision.refuse(new ReviewRefusal.Withdrawn());
        }
    }

    private static Decision<Review> again(Review review, Handed before, Submission submission) {
        return before.submission().equals(submission)
                ? Decision.change(review)
                : Decision.refuse(new ReviewRefusal.AlreadySubmitted(submission.part()));
    }
}

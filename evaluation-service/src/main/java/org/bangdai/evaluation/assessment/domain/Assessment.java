package org.bangdai.evaluation.assessment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Map;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** 年度考核 of a division and year. Graded as often as wanted; frozen once, and immutable from then on. */
public sealed interface Assessment {

    String FREEZE = "freeze-assessment";

    Head head();

    /** When the sweep is to look at it; null where nothing is to be done. */
    @Nullable
    Instant turnsAt();

    /**
     * @param attempt counts how often its grading was begun; the rows of the last one are the assessment's
     * @param by who asked for the last grading
     * @param at since when it is asked for: what changes before is graded with the rest
     */
    record Head(String division, Year year, int attempt, String by, Instant at) {

        public static String id(String division, Year year) {
            return division + ":" + year;
        }

        public String assessmentId() {
            return id(division, year);
        }

        Head again() {
            return new Head(division, year, attempt + 1, by, at);
        }

        /** What was changed until then is read anew. */
        Head since(Instant moment) {
            return new Head(division, year, attempt, by, moment);
        }
    }

    /**
     * @param rules id of the rules by which it was graded
     * @param counts of each grade
     * @param quota how many may be excellent
     * @param rows how many mentees
     */
    record Summary(String rules, Map<Grade, Integer> counts, int quota, int rows) {
        public Summary {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * @param sha256 of the rows' lines in their order, in hexadecimal
     * @param jws what attests them
     */
    record Seal(String by, Instant at, String sha256, String jws) {}

    /** In the middle of being frozen. */
    default @Nullable String intent() {
        return this instanceof Freezing ? FREEZE : null;
    }

    static Computing start(Head head) {
        return new Computing(head, head.at(), null);
    }

    /** Anew, by what is known now; the same command's repetition finds it at work. */
    default Decision<Assessment> regrade(String by, Instant at) {
        return Decision.refuse(new AssessmentRefusal.AlreadyFrozen());
    }

    /** A score that it may rest on is not to stay: graded anew, and what is being graded or attested now does not count; nothing where it is in effect. */
    default Decision<Assessment> contested(Instant now) {
        return switch (this) {
            case Computing it -> Decision.change(new Computing(it.head().again().since(now), now, null));
            case Draft it -> Decision.change(new Computing(it.head().since(now), now, null));
            case Freezing it -> Decision.change(new Computing(it.head().since(now), now, null));
            case InEffect it -> Decision.change(it);
        };
    }

    /** A review of the year became final, or was reopened, at that moment: what was begun to be graded before rests on what it was. */
    default Decision<Assessment> changed(Instant at) {
        if (!at.isAfter(head().at())) {
            return Decision.change(this);
        }
        return switch (this) {
            case Computing it -> Decision.change(new Computing(it.head(), it.turnsAt(), true));
            case Draft it -> Decision.change(new Draft(it.head(), it.summary(), it.gradedAt(), true));
            case Freezing it -> Decision.change(new Draft(it.head(), it.summary(), it.at(), true));
            case InEffect it -> Decision.change(it);
        };
    }

    /**
     * @param turnsAt when somebody else may take the grading up
     * @param outdated whether a review has changed since it was begun; null for no
     */
    record Computing(Head head, Instant turnsAt, @Nullable Boolean outdated) implements Assessment {

        public Decision<Assessment> claim(Instant now, Instant until) {
            return Decision.change(now.isBefore(turnsAt) ? this : new Computing(head.again(), until, outdated));
        }

        /** That attempt is at it until then, or has failed and leaves it; no change where another was begun meanwhile. */
        public Decision<Assessment> hold(int attempt, Instant until) {
            return Decision.change(attempt == head.attempt() ? new Computing(head, until, outdated) : this);
        }

        /** It was graded by that attempt; no change where another was begun meanwhile. */
        public Decision<Assessment> graded(int attempt, Summary summary, Instant now) {
            return Decision.change(attempt == head.attempt() ? new Draft(head, summary, now, outdated) : this);
        }

        @Override
        public Decision<Assessment> regrade(String by, Instant at) {
            return Decision.change(this);
        }
    }

    /**
     * To be looked at, and graded anew or frozen.
     *
     * @param gradedAt or when it was closed in vain
     * @param outdated whether a review that it may rest on has changed since; null for no
     */
    record Draft(
            Head head,
            Summary summary,
            Instant gradedAt,
            @Nullable Boolean outdated) implements Assessment {

        @Override
        public @Nullable Instant turnsAt() {
            return null;
        }

        @Override
        public Decision<Assessment> regrade(String by, Instant at) {
            return Decision.change(
                    new Computing(new Head(head.division(), head.year(), head.attempt(), by, at), at, null));
        }

        public Decision<Assessment> freeze(String by, Instant at) {
            return Boolean.TRUE.equals(outdated)
                    ? Decision.refuse(new AssessmentRefusal.Outdated())
                    : Decision.change(new Freezing(head, summary, by, at));
        }
    }

    /** It is closed: whoever objects is late. Its rows are being attested, unless something is contested still or changes meanwhile. */
    record Freezing(Head head, Summary summary, String by, Instant at) implements Assessment {

        @Override
        public @Nullable Instant turnsAt() {
            return null;
        }

        /** It closed while something was contested: to be frozen when that is decided. */
        public Draft waits() {
            return new Draft(head, summary, at, null);
        }

        public Decision<Assessment> frozen(String sha256, String jws, Duration again) {
            Seal seal = new Seal(by, at, sha256, jws);
            return Decision.change(
                    new Frozen(head, summary, seal, 1, at.plus(again)), AssessmentFrozen.of(head, summary, seal, 1));
        }
    }

    /** In effect. */
    sealed interface InEffect extends Assessment {
        Summary summary();

        Seal seal();
    }

    /** @param deliveries how often it was told; once more at {@code turnsAt} unless it is acknowledged before */
    record Frozen(Head head, Summary summary, Seal seal, int deliveries, Instant turnsAt) implements InEffect {

        public Decision<Assessment> tellAgain(Instant now, Duration again) {
            return now.isBefore(turnsAt)
                    ? Decision.change(this)
                    : Decision.change(
                            new Frozen(head, summary, seal, deliveries + 1, now.plus(again)),
                            AssessmentFrozen.of(head, summary, seal, deliveries + 1));
        }

        /** By the system that has received it whole. */
        public Decision<Assessment> acknowledge(Receipt receipt) {
            return receipt.sha256().equals(seal.sha256())
                    ? Decision.change(new Acknowledged(head, summary, seal, deliveries, receipt))
                    : Decision.refuse(new AssessmentRefusal.OtherContent());
        }
    }

    /** @param number under which the receiving system keeps it; @param by the client */
    record Receipt(String number, String sha256, String by, Instant at) {}

    record Acknowledged(Head head, Summary summary, Seal seal, int deliveries, Receipt receipt) implements InEffect {

        @Override
        public @Nullable Instant turnsAt() {
            return null;
        }
    }
}

package org.bangdai.evaluation.board.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** 月度晾晒 of a division's month: its last edition, and those before it. What was published stays readable when a correction supersedes it. */
public sealed interface Board {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** One document holds them all, so they are bounded. */
    int EDITIONS = 50;

    String PUBLISH = "publish-board";

    String ANNOUNCE = "announce-board";

    Head head();

    List<Edition> earlier();

    /** When the sweep is to look at it; null where nothing is to be done. */
    @Nullable
    Instant turnsAt();

    /** Another edition, for a reason; the same cause again changes nothing. */
    Decision<Board> correct(Head.Cause cause);

    /** An objection was granted: what it concerns is computed anew before anything is published. */
    Decision<Board> granted(Head.Cause cause);

    /** In the middle of being published, or of telling those on it that it is open to objection. */
    default @Nullable String intent() {
        return switch (this) {
            case Closing it -> PUBLISH;
            case Previewed it -> it.isToBeTold() ? ANNOUNCE : null;
            case Computing it -> null;
            case Published it -> null;
        };
    }

    /** The last edition that was computed. */
    default Optional<Edition> edition() {
        return earlier().isEmpty() ? Optional.empty() : Optional.of(earlier().getLast());
    }

    /** All that were computed, the first one first. */
    default Stream<Edition> editions() {
        return Stream.concat(earlier().stream(), edition().stream()).distinct();
    }

    static Decision.Change<Board> start(String division, YearMonth month, Head.Cause cause) {
        return new Decision.Change<>(
                new Computing(new Head(division, month, 1, 0, cause), List.of(), cause.at()), List.of());
    }

    /** @param turnsAt when somebody else may take the computing up */
    record Computing(Head head, List<Edition> earlier, Instant turnsAt) implements Board {

        public Computing {
            earlier = List.copyOf(earlier);
        }

        /** Whoever claims it computes it; no change where somebody is at it. */
        public Decision<Board> claim(Instant now, Instant until) {
            return Decision.change(now.isBefore(turnsAt) ? this : new Computing(head.again(), earlier, until));
        }

        /** That attempt is at it until then, or has failed and leaves it; no change where another was begun meanwhile. */
        public Decision<Board> hold(int attempt, Instant until) {
            return Decision.change(attempt == head.attempt() ? new Computing(head, earlier, until) : this);
        }

        /** It was computed by that attempt; no change where another was begun meanwhile. */
        public Decision<Board> computed(int attempt, Tally tally, ResultRules rules, Instant now) {
            if (attempt != head.attempt()) {
                return Decision.change(this);
            }
            int days = head.edition() == 1
                    ? rules.board().objectionDays()
                    : rules.board().correctionDays();
            LocalDate until = LocalDate.ofInstant(now, ZONE).plusDays(days - 1L);
            Edition preview = new Edition(head, rules.id(), tally, now, until, null, null);
            return Decision.change(
                    new Previewed(preview, earlier, false, begin(until.plusDays(1)), true),
                    BoardEvents.previewed(preview));
        }

        @Override
        public Decision<Board> correct(Head.Cause cause) {
            return cause.command().equals(head.cause().command())
                    ? Decision.change(this)
                    : Decision.refuse(new BoardRefusal.StillComputing());
        }

        /** What was read so far may be what the objection was about. */
        @Override
        public Decision<Board> granted(Head.Cause cause) {
            return Decision.change(new Computing(head.again(), earlier, cause.at()));
        }
    }

    /** With an edition that was computed. */
    sealed interface Computed extends Board {

        Edition current();

        @Override
        default Head head() {
            return current().head();
        }

        @Override
        default Optional<Edition> edition() {
            return Optional.of(current());
        }

        @Override
        default Decision<Board> correct(Head.Cause cause) {
            if (isCausedBy(cause)) {
                return Decision.change(this);
            }
            if (head().edition() >= EDITIONS) {
                return Decision.refuse(new BoardRefusal.TooManyEditions(EDITIONS));
            }
            int next = head().edition() + 1;
            List<Edition> before = new ArrayList<>(earlier());
            before.add(current().publishedAt() == null ? current().superseded(next) : current());
            return Decision.change(new Computing(head().next(cause), before, cause.at()));
        }

        default boolean isCausedBy(Head.Cause cause) {
            return editions().anyMatch(it -> it.head().cause().command().equals(cause.command()));
        }
    }

    /**
     * Open to objection.
     *
     * @param correctionDue whether an objection was granted, so that it is corrected instead of published
     * @param toBeTold whether those on it have yet to be told; null where they are not to be, such as in a preview from before they were
     */
    record Previewed(
            Edition current,
            List<Edition> earlier,
            boolean correctionDue,
            Instant turnsAt,
            @Nullable Boolean toBeTold) implements Computed {

        public Previewed {
            earlier = List.copyOf(earlier);
        }

        boolean isToBeTold() {
            return Boolean.TRUE.equals(toBeTold);
        }

        /** Those on that edition, as that attempt computed it, know; no change where another is shown meanwhile. */
        public Previewed told(Head of) {
            return head().equals(of) ? new Previewed(current, earlier, correctionDue, turnsAt, null) : this;
        }

        public boolean isOpenToObjection(LocalDate day) {
            return !day.isAfter(current.objectUntil());
        }

        /** The days for objections are over: from here on none is taken, and those that were are looked for. */
        public Decision<Board> close(Instant now) {
            return isOpenToObjection(LocalDate.ofInstant(now, ZONE))
                    ? Decision.refuse(new BoardRefusal.OpenToObjection(current.objectUntil()))
                    : Decision.change(new Closing(current, earlier, correctionDue));
        }

        @Override
        public Decision<Board> granted(Head.Cause cause) {
            return Decision.change(new Previewed(current, earlier, true, turnsAt, toBeTold));
        }

        /** Something that it waited for has happened. */
        public Previewed lookedAtAgain(Instant now) {
            return isOpenToObjection(LocalDate.ofInstant(now, ZONE))
                    ? this
                    : new Previewed(current, earlier, correctionDue, now, toBeTold);
        }
    }

    /** No longer open to objection; whether one that was raised is undecided is being looked for. */
    record Closing(Edition current, List<Edition> earlier, boolean correctionDue) implements Computed {

        private static final Duration AGAIN = Duration.ofHours(1);

        public Closing {
            earlier = List.copyOf(earlier);
        }

        @Override
        public @Nullable Instant turnsAt() {
            return null;
        }

        /** An objection waits for its decision, and publication for that. */
        public Previewed waits(Instant now) {
            return new Previewed(current, earlier, correctionDue, now.plus(AGAIN), null);
        }

        /** Nothing stands against it. */
        public Decision<Board> settled(Instant now) {
            if (correctionDue && head().edition() < EDITIONS) {
                return correct(new Head.Cause(
                        head().editionId() + ":granted",
                        "system:boards",
                        head().cause().person(),
                        "申诉成立，重新计算 (an objection was granted)",
                        now));
            }
            Optional<Edition> inForce =
                    earlier.stream().filter(Edition::isInForce).findFirst();
            int number = head().edition();
            List<Edition> superseded =
                    earlier.stream().map(it -> it.superseded(number)).toList();
            Edition published = current.published(now);
            LocalDate day = LocalDate.ofInstant(now, ZONE);
            return Decision.change(
                    new Published(published, superseded),
                    inForce.map(it -> BoardEvents.corrected(published, it.head().edition(), day))
                            .orElseGet(() -> BoardEvents.published(published, day)));
        }

        @Override
        public Decision<Board> granted(Head.Cause cause) {
            return Decision.change(new Previewed(current, earlier, true, cause.at(), null));
        }
    }

    /** Immutable; only a correction supersedes it. */
    record Published(Edition current, List<Edition> earlier) implements Computed {

        public Published {
            earlier = List.copyOf(earlier);
        }

        @Override
        public @Nullable Instant turnsAt() {
            return null;
        }

        /** Corrected while there may be another edition; after that what it says stays. */
        @Override
        public Decision<Board> granted(Head.Cause cause) {
            return head().edition() < EDITIONS ? correct(cause) : Decision.change(this);
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

package org.bangdai.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Patience PATIENCE = new Patience(6, Duration.ofSeconds(30), Duration.ofHours(1));
    private static final Candidate A = new Candidate("a", false, true);
    private static final Candidate B = new Candidate("b", false, true);
    private static final Candidate KEYED = new Candidate("k", true, true);

    private static Attempt attempt(String provider, Answer answer) {
        return new Attempt(NOW, provider, answer, "");
    }

    private static Course course(Attempt... attempts) {
        return new Course("m:SMS", false, null, null, null, List.of(attempts));
    }

    private static Course expiring(boolean mandatory, @Nullable Instant replayedAt) {
        return new Course("m:SMS", mandatory, NOW, replayedAt, null, List.of());
    }

    @Test
    void withoutAProviderTheChannelIsSilent() {
        assertThat(course().next(NOW, List.of(), PATIENCE)).isEqualTo(new Next.End(State.SILENT));
    }

    @Test
    void theNextProviderIsAskedAtOnceWhereOneFails() {
        assertThat(course().next(NOW, List.of(A, B), PATIENCE)).isEqualTo(new Next.Call("a"));
        for (Answer failed : List.of(Answer.FAILED, Answer.BUSY, Answer.REFUSED, Answer.UNKNOWN)) {
            assertThat(course(attempt("a", failed)).next(NOW, List.of(A, B), PATIENCE))
                    .isEqualTo(new Next.Call("b"));
        }
    }

    @Test
    void whenAllHaveFailedTheFirstIsAskedAgainAfterAPauseThatGrows() {
        Course twice = course(attempt("a", Answer.FAILED), attempt("b", Answer.FAILED));
        Next.Wait wait = (Next.Wait) twice.next(NOW, List.of(A, B), PATIENCE);
        assertThat(wait.until()).isBetween(NOW.plusSeconds(15), NOW.plusSeconds(30));
        assertThat(twice.next(wait.until(), List.of(A, B), PATIENCE)).isEqualTo(new Next.Call("a"));
        Course four = course(
                attempt("a", Answer.FAILED),
                attempt("b", Answer.FAILED),
                attempt("a", Answer.FAILED),
                attempt("b", Answer.FAILED));
        assertThat(((Next.Wait) four.next(NOW, List.of(A, B), PATIENCE)).until())
                .isBetween(NOW.plusSeconds(30), NOW.plusSeconds(60));
    }

    @Test
    void aBusyProviderIsLeftAloneForAsLongAsItAsks() {
        Instant rested = NOW.plusSeconds(900);
        Course busy = new Course("m:SMS", false, null, null, rested, List.of(attempt("a", Answer.BUSY)));
        assertThat(busy.next(NOW, List.of(A), PATIENCE)).isEqualTo(new Next.Wait(rested));
        assertThat(busy.next(NOW, List.of(A, B), PATIENCE)).isEqualTo(new Next.Call("b"));
    }

    @Test
    void whatAllRefuseIsDead() {
        assertThat(course(attempt("a", Answer.REFUSED)).next(NOW, List.of(A), PATIENCE))
                .isEqualTo(new Next.End(State.DEAD));
        assertThat(course(attempt("a", Answer.REFUSED), attempt("b", Answer.REFUSED))
                        .next(NOW, List.of(A, B), PATIENCE))
                .isEqualTo(new Next.End(State.DEAD));
    }

    @Test
    void aProviderThatIsBrokenOffIsPassedOverOrAwaited() {
        Candidate off = new Candidate("a", false, false);
        assertThat(course().next(NOW, List.of(off, B), PATIENCE)).isEqualTo(new Next.Call("b"));
        assertThat(course().next(NOW, List.of(off), PATIENCE)).isInstanceOf(Next.Wait.class);
    }

    @Test
    void anUnknownOutcomeIsFollowedByOneMoreCallAtMost() {
        assertThat(course(attempt("a", Answer.UNKNOWN), attempt("a", Answer.UNKNOWN))
                        .next(NOW, List.of(A), PATIENCE))
                .isEqualTo(new Next.End(State.DEAD));
    }

    @Test
    void aProviderThatKnowsKeysMayBeAskedAgainAndIsAskedFirst() {
        Course once = course(attempt("k", Answer.UNKNOWN));
        assertThat(once.next(NOW.plusSeconds(60), List.of(KEYED, B), PATIENCE)).isEqualTo(new Next.Call("k"));
        Course often = course(attempt("k", Answer.UNKNOWN), attempt("k", Answer.UNKNOWN), attempt("k", Answer.UNKNOWN));
        assertThat(often.next(NOW.plusSeconds(900), List.of(KEYED), PATIENCE)).isEqualTo(new Next.Call("k"));
    }

    @Test
    void whatHasExpiredIsNotSentAndWhatIsMandatoryIsShownToAnOperator() {
        assertThat(expiring(false, null).next(NOW, List.of(A), PATIENCE)).isEqualTo(new Next.End(State.EXPIRED));
        assertThat(expiring(true, null).next(NOW, List.of(A), PATIENCE)).isEqualTo(new Next.End(State.DEAD));
        assertThat(expiring(true, NOW).next(NOW, List.of(A), PATIENCE)).isEqualTo(new Next.Call("a"));
    }

    @Test
    void whatWasTriedBeforeAReplayDoesNotCount() {
        Course replayed =
                new Course("m:SMS", false, null, NOW.plusSeconds(1), null, List.of(attempt("a", Answer.REFUSED)));
        assertThat(replayed.next(NOW.plusSeconds(1), List.of(A), PATIENCE)).isEqualTo(new Next.Call("a"));
    }

    /** Whatever providers answer, the person can get it at most twice, and there is an end. */
    @Property(tries = 300)
    void itIsNeverTakenMoreThanOnceTooOften(@ForAll @Size(40) List<Answer> answers) {
        List<Candidate> all = List.of(A, KEYED, B);
        List<Attempt> attempts = new ArrayList<>();
        Instant now = NOW;
        int taken = 0;
        boolean keyed = false;
        for (Answer answer : answers) {
            Course course = new Course("m:SMS", false, null, null, null, attempts);
            Next next = course.next(now, all, PATIENCE);
            if (next instanceof Next.Wait wait) {
                now = wait.until();
                next = course.next(now, all, PATIENCE);
            }
            if (!(next instanceof Next.Call call)) {
                break;
            }
            attempts.add(new Attempt(now, call.provider(), answer, ""));
            boolean mayBeTaken = answer == Answer.UNKNOWN || answer == Answer.ACCEPTED;
            boolean repeated = call.provider().equals("k") && keyed;
            taken += mayBeTaken && !repeated ? 1 : 0;
            keyed |= mayBeTaken && call.provider().equals("k");
            if (answer == Answer.ACCEPTED) {
                break;
            }
        }
        assertThat(taken).isLessThanOrEqualTo(2);
        assertThat(attempts).hasSizeLessThanOrEqualTo(PATIENCE.mostAttempts());
        assertThat(Stream.of("a", "b", "k"))
                .allMatch(name -> attempts.stream()
                                .filter(it -> it.provider().equals(name) && it.answer() == Answer.REFUSED)
                                .count()
                        <= 1);
    }
}

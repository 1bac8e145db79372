package org.bangdai.evaluation.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.evaluation.rule.domain.Ties;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Instant COMPUTED = Instant.parse("2026-12-02T02:00:00Z");
    /** Five days with the day of the preview. */
    private static final Instant LAST_DAY = Instant.parse("2026-12-06T15:59:00Z");

    private static final Instant DAY_AFTER = Instant.parse("2026-12-06T16:00:00Z");
    private static final Tally TALLY = new Tally(10, 8, 1, 1, 8, List.of());
    private static final ResultRules RULES = new ResultRules(
            "33-r1",
            "33",
            1,
            LocalDate.of(2020, 1, 1),
            5,
            new BoardRules(BoardRules.Cohorts.WHOLE, 5, Ties.GAPS, 5, 2, null, null),
            new EffectRules(40, 30, 30, 2, 3, 60, 3),
            new AssessmentRules(6, 90, 20, 70, 60, 0));

    private static Head.Cause cause(String command, Instant at) {
        return new Head.Cause(command, "person:o", "o", "错了", at);
    }

    private static <B extends Board> B change(Decision<Board> decision, Class<B> type) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return type.cast(((Decision.Change<Board>) decision).next());
    }

    private static List<Event> events(Decision<Board> decision) {
        return ((Decision.Change<Board>) decision).events();
    }

    private static Board.Previewed preview() {
        return preview(started(), COMPUTED);
    }

    private static Board.Previewed preview(Board computing, Instant at) {
        Board.Computing claimed = change(claim(computing, at), Board.Computing.class);
        return change(claimed.computed(claimed.head().attempt(), TALLY, RULES, at), Board.Previewed.class);
    }

    private static Decision<Board> publication(Board.Previewed preview, Instant at) {
        return change(preview.close(at), Board.Closing.class).settled(at);
    }

    private static Board started() {
        return Board.start("330523", YearMonth.of(2026, 11), cause("c1", COMPUTED))
                .next();
    }

    private static Decision<Board> claim(Board computing, Instant at) {
        return ((Board.Computing) computing).claim(at, at.plusSeconds(60));
    }

    @Test
    void somebodyIsAtItUntilTheClaimIsOver() {
        Board.Computing claimed = change(claim(started(), COMPUTED), Board.Computing.class);

        assertThat(claim(claimed, COMPUTED.plusSeconds(10))).isEqualTo(Decision.change(claimed));
        assertThat(change(claim(claimed, COMPUTED.plusSeconds(60)), Board.Computing.class)
                        .head()
                        .attempt())
                .isEqualTo(2);
    }

    @Test
    void whoIsAtItHoldsItOnAndWhoFailedLeavesIt() {
        Board.Computing claimed = change(claim(started(), COMPUTED), Board.Computing.class);

        Board.Computing held = change(claimed.hold(1, COMPUTED.plusSeconds(80)), Board.Computing.class);
        assertThat(claim(held, COMPUTED.plusSeconds(60))).isEqualTo(Decision.change(held));
        Board.Computing left = change(held.hold(1, COMPUTED.plusSeconds(61)), Board.Computing.class);
        Board.Computing another = change(claim(left, COMPUTED.plusSeconds(61)), Board.Computing.class);
        assertThat(another.head().attempt()).isEqualTo(2);
        assertThat(another.hold(1, COMPUTED)).isEqualTo(Decision.change(another));
    }

    @Test
    void whatAnEarlierAttemptComputedIsNotShown() {
        Board.Computing claimed = change(claim(started(), COMPUTED), Board.Computing.class);
        Board.Computing again = change(claim(claimed, COMPUTED.plusSeconds(600)), Board.Computing.class);

        assertThat(again.computed(1, TALLY, RULES, COMPUTED)).isEqualTo(Decision.change(again));
        assertThat(again.computed(2, TALLY, RULES, COMPUTED)).isNotEqualTo(Decision.change(again));
    }

    @Test
    void aPreviewIsOpenToObjectionForItsDaysAndPublishedAfterThem() {
        Board.Previewed preview = preview();

        assertThat(preview.current().objectUntil()).isEqualTo("2026-12-06");
        assertThat(preview.turnsAt()).isEqualTo(DAY_AFTER);
        assertThat(preview.close(LAST_DAY))
                .isEqualTo(Decision.refuse(new BoardRefusal.OpenToObjection(LocalDate.of(2026, 12, 6))));
        Decision<Board> published = publication(preview, DAY_AFTER);
        assertThat(change(published, Board.Published.class).current().publishedAt())
                .isEqualTo(DAY_AFTER);
        assertThat(events(published)).extracting(Event::type).containsExactly("board-published");
    }

    @Test
    void aPreviewIsToldWithTheDeadlineForObjections() {
        Board.Computing claimed = change(claim(started(), COMPUTED), Board.Computing.class);

        Decision<Board> previewed = claimed.computed(1, TALLY, RULES, COMPUTED);

        assertThat(events(previewed)).singleElement().isInstanceOfSatisfying(BoardEvents.BoardPreviewed.class, it -> {
            assertThat(it.objectUntil()).isEqualTo("2026-12-06");
            assertThat(it.reason()).isEqualTo("错了");
        });
        Board.Previewed preview = change(previewed, Board.Previewed.class);
        assertThat(preview.intent()).isEqualTo(Board.ANNOUNCE);
        assertThat(preview.told(preview.head()).intent()).isNull();
        assertThat(preview.told(preview.head().again())).isEqualTo(preview);
    }

    @Test
    void everyoneOnAPreviewIsInOneCircular() {
        SortedSet<String> persons = IntStream.range(0, 2 * Circular.MOST + 1)
                .mapToObj(i -> "p%04d".formatted(i))
                .collect(Collectors.toCollection(TreeSet::new));

        List<Circular.Issue> issues = Circular.of(preview().current(), persons);

        assertThat(issues).extracting(it -> it.event().persons().size()).containsExactly(500, 500, 1);
        assertThat(issues).flatExtracting(it -> it.event().persons()).containsExactlyElementsOf(persons);
        assertThat(issues).extracting(it -> it.circular().id()).doesNotHaveDuplicates();
    }

    @Test
    void anObjectionIsWaitedForAndAGrantedOneCorrectsInsteadOfPublishing() {
        Board.Closing closing = change(preview().close(DAY_AFTER), Board.Closing.class);
        Board.Previewed waiting = closing.waits(DAY_AFTER);
        assertThat(waiting.turnsAt()).isAfter(DAY_AFTER);

        Board.Previewed due = change(waiting.granted(cause("objection", DAY_AFTER)), Board.Previewed.class);
        Decision<Board> next = publication(due, DAY_AFTER);

        assertThat(events(next)).isEmpty();
        Board.Computing again = change(next, Board.Computing.class);
        assertThat(again.head().edition()).isEqualTo(2);
        assertThat(again.earlier())
                .singleElement()
                .satisfies(it -> assertThat(it.supersededBy()).isEqualTo(2));
        Board.Previewed second = preview(again, DAY_AFTER);
        assertThat(second.current().objectUntil()).isEqualTo("2026-12-08");
        assertThat(events(publication(second, DAY_AFTER.plusSeconds(3 * 86400))))
                .extracting(Event::type)
                .containsExactly("board-published");
    }

    @Test
    void aCorrectionSupersedesWhatIsPublishedOnlyWhenItIsPublishedItself() {
        Board.Published first = change(publication(preview(), DAY_AFTER), Board.Published.class);
        Board.Computing correcting = change(first.correct(cause("c2", DAY_AFTER)), Board.Computing.class);
        assertThat(correcting.earlier())
                .singleElement()
                .satisfies(it -> assertThat(it.isInForce()).isTrue());

        Instant later = DAY_AFTER.plusSeconds(3 * 86400);
        Decision<Board> corrected = publication(preview(correcting, DAY_AFTER), later);
        Board.Published second = change(corrected, Board.Published.class);

        assertThat(events(corrected)).singleElement().isInstanceOfSatisfying(BoardEvents.BoardCorrected.class, it -> {
            assertThat(it.supersedes()).isEqualTo(1);
            assertThat(it.reason()).isEqualTo("错了");
        });
        assertThat(second.editions().map(it -> it.head().edition())).containsExactly(1, 2);
        assertThat(second.editions()
                        .filter(Edition::isInForce)
                        .map(it -> it.head().edition()))
                .containsExactly(2);
        Edition superseded = second.earlier().getFirst();
        assertThat(superseded.tally()).isEqualTo(first.current().tally());
        assertThat(superseded.publishedAt()).isEqualTo(first.current().publishedAt());
    }

    @Test
    void whatIsGrantedOfTheLastEditionThereMayBeLeavesItInForce() {
        Board.Published first = change(publication(preview(), DAY_AFTER), Board.Published.class);
        Edition of = first.current();
        Head head = new Head("330523", YearMonth.of(2026, 11), Board.EDITIONS, 1, cause("c1", COMPUTED));
        Board.Published last = new Board.Published(
                new Edition(head, of.rules(), of.tally(), of.previewedAt(), of.objectUntil(), of.publishedAt(), null),
                List.of());

        assertThat(last.granted(cause("objection", DAY_AFTER))).isEqualTo(Decision.change(last));
        assertThat(last.correct(cause("c2", DAY_AFTER)))
                .isEqualTo(Decision.refuse(new BoardRefusal.TooManyEditions(Board.EDITIONS)));
    }

    @Test
    void theSameCauseCorrectsOnce() {
        Board.Published first = change(publication(preview(), DAY_AFTER), Board.Published.class);
        Board.Computing correcting = change(first.correct(cause("c2", DAY_AFTER)), Board.Computing.class);

        assertThat(correcting.correct(cause("c2", DAY_AFTER))).isEqualTo(Decision.change(correcting));
        assertThat(correcting.correct(cause("c3", DAY_AFTER)))
                .isEqualTo(Decision.refuse(new BoardRefusal.StillComputing()));
        Board.Previewed preview = preview(correcting, DAY_AFTER);
        assertThat(preview.correct(cause("c2", DAY_AFTER))).isEqualTo(Decision.change(preview));
    }

    @Test
    void whatIsGrantedWhileItIsComputedIsComputedFromTheBeginning() {
        Board.Computing claimed = change(claim(started(), COMPUTED), Board.Computing.class);
        Board.Computing again = change(claimed.granted(cause("objection", COMPUTED)), Board.Computing.class);

        assertThat(again.computed(claimed.head().attempt(), TALLY, RULES, COMPUTED))
                .isEqualTo(Decision.change(again));
        assertThat(again.turnsAt()).isEqualTo(COMPUTED);
    }
}

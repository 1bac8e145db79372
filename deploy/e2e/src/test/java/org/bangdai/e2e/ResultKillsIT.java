package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangdai.e2e.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * SIGKILL to evaluation-service at random moments while reviews are generated and finalised, a board is computed and published, a year is graded and frozen. Moves the clock on
 * until a year is over, so it comes last.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResultKillsIT {

    private static final String SERVICE = "evaluation-service";
    private static final int MANY = Integer.getInteger("bangdai.kills.reviews", 5);
    private static final int EACH = 5;
    private static final Duration LONG = Duration.ofMinutes(5);

    /** A county whose month is published. */
    private record Month(CountyPool pool, YearMonth month) {}

    private static final Deque<Month> PUBLISHED = new ArrayDeque<>();

    @TestFactory
    @Order(1)
    List<DynamicTest> reviewsAreThereOnceAndAreOnOneBoard() {
        return Kills.rounds("reviews and board", random -> {
            CountyPool pool = new CountyPool(MANY, EACH);
            YearMonth month = YearMonth.from(Bangdai.today());
            generated(pool, random);
            List<String> due = untilDue(pool, month);
            finalised(pool, due, random);
            published(pool, month, random);
            Kills.nothingIsParked();
            PUBLISHED.add(new Month(pool, month));
        });
    }

    @TestFactory
    @Order(2)
    List<DynamicTest> aYearIsFrozenOnce() {
        return Kills.rounds("year", random -> {
            Month published = PUBLISHED.remove();
            int year = published.month().getYear();
            if (Bangdai.today().getYear() == year) {
                Bangdai.moveTo(LocalDate.of(year + 1, 1, 2));
            }
            frozen(published.pool(), year, random);
            Kills.nothingIsParked();
        });
    }

    private static void generated(CountyPool pool, Random random) {
        pool.importAll();
        List<String> mentors = pool.appointed(pool.mentors());
        List<String> pairings = Kills.during(
                SERVICE,
                random,
                MANY * 150,
                () -> IntStream.range(0, MANY)
                        .mapToObj(i -> pool.active(mentors.get(i / EACH), i))
                        .toList());
        Set<String> reviews = new HashSet<>();
        for (String pairing : pairings) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(of(pool, pairing))
                            .as("this month's and the next one's")
                            .hasSizeGreaterThanOrEqualTo(2));
            of(pool, pairing).forEach(it -> reviews.add(it.path("id").asString()));
        }
        pool.onceEach("review-scheduled", reviews.size());
    }

    private static List<JsonNode> of(CountyPool pool, String pairing) {
        List<JsonNode> reviews = new ArrayList<>();
        pool.all("/reviews?pairing=" + pairing, reviews::add);
        return reviews;
    }

    /** The ids of the month's reviews, when they are due. */
    private static List<String> untilDue(CountyPool pool, YearMonth month) {
        Bangdai.moveTo(month.plusMonths(1).atDay(1));
        List<String> due = new ArrayList<>();
        await().atMost(LONG).untilAsserted(() -> {
            due.clear();
            pool.all(
                    "/reviews?state=DUE&period=" + month,
                    it -> due.add(it.path("id").asString()));
            assertThat(due).hasSize(MANY);
        });
        return due;
    }

    private static void finalised(CountyPool pool, List<String> due, Random random) {
        Kills.during(SERVICE, random, MANY * 200, () -> {
            due.forEach(review -> handIn(pool, review));
            return due;
        });
        for (String review : due) {
            JsonNode done = pool.organiser.read("/reviews/" + review).json();
            assertThat(done.path("state").asString()).isEqualTo("FINALISED");
            assertThat(done.path("score").path("incomplete").asBoolean()).isFalse();
        }
        pool.onceEach("review-finalised", MANY);
    }

    private static void handIn(CountyPool pool, String review) {
        JsonNode found = pool.organiser.read("/reviews/" + review).json();
        write(pool.mentee(found.path("menteeId").asString()), review, "/self-appraisal", "\"helpRating\":5");
        write(pool.mentor(found.path("mentorId").asString()), review, "/statement", "\"score\":90");
        write(pool.leader(), review, "/comments", "\"score\":88");
    }

    /** Who tries again may be told that it is there: its first answer was lost. */
    private static void write(Api by, String review, String part, String rest) {
        Answer written = by.persist("/reviews/" + review + part, "{\"text\":\"走访二十户\"," + rest + "}");
        assertThat(written.status()).as(written.raw().body()).isIn(200, 409);
    }

    private static void published(CountyPool pool, YearMonth month, Random random) {
        String board = "/boards/" + pool.county() + "/" + month;
        Answer begun = Kills.during(SERVICE, random, 600, () -> pool.organiser.persist(board, ""));
        assertThat(begun.status()).as(begun.raw().body()).isLessThan(300);
        whatTheDeadHeldIsFree();
        await().atMost(LONG).until(() -> state(pool, board).equals("PREVIEW"));
        LocalDate last = LocalDate.parse(pool.organiser
                .read(board)
                .json()
                .path("edition")
                .path("objectUntil")
                .asString());
        Kills.during(SERVICE, random, 600, () -> {
            Bangdai.moveTo(last.plusDays(1));
            return pool.organiser.persist(board + "/publication", "");
        });
        await().atMost(LONG).until(() -> state(pool, board).equals("PUBLISHED"));
        assertThat(pool.organiser.read(board).json().path("editions")).hasSize(1);
        List<String> rows = new ArrayList<>();
        pool.all(board + "/rows", it -> rows.add(it.path("reviewId").asString()));
        assertThat(rows).hasSize(MANY).doesNotHaveDuplicates();
        pool.onceEach("board-previewed", 1);
        pool.onceEach("board-published", 1);
    }

    private static void frozen(CountyPool pool, int year, Random random) {
        String path = "/assessments/" + year;
        String division = "{\"division\":\"" + pool.county() + "\"}";
        String read = path + "?division=" + pool.county();
        Answer begun = Kills.during(SERVICE, random, 600, () -> pool.organiser.persist(path, division));
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(200);
        whatTheDeadHeldIsFree();
        await().atMost(LONG).until(() -> state(pool, read).equals("DRAFT"));
        Answer frozen = Kills.during(SERVICE, random, 600, () -> pool.organiser.persist(path + "/freezing", division));
        assertThat(frozen.status()).as(frozen.raw().body()).isIn(200, 409);
        await().atMost(LONG).until(() -> state(pool, read).equals("FROZEN"));
        assertThat(pool.organiser.read(read).json().path("rows").asInt()).isEqualTo(MANY);
        pool.onceEach("assessment-frozen", 1);
    }

    private static String state(CountyPool pool, String path) {
        return pool.organiser.read(path).json().path("state").asString();
    }

    /** Who computes a board or grades a year and does not say that he is at it still has a minute before somebody else takes it up. */
    private static void whatTheDeadHeldIsFree() {
        Bangdai.stack().advanceClock(Duration.ofMinutes(2));
    }
}

package org.bangdai.evaluation.board;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Tally;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.ResultsFixture;
import org.bangdai.evaluation.rule.RulesFixture;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/**
 * How long a county's board of 10,000 pairings and a province's of 100,000 take, from the command to the preview, and the first page of it. The province has
 * ten such counties. {@code deploy/load/board} runs it.
 */
public final class BoardBenchmark {

    private static final Caller SYSTEM = Caller.system("benchmark");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int COUNTIES = 10;
    private static final String[] CATEGORIES = {
        "NEW_GRADUATE", "PROFESSIONAL", "RESERVE", "VILLAGE", "DISCIPLINE", "SECONDED"
    };

    private final Boards boards;
    private final MongoBoardRows rows;
    private final ComputeBoard compute;
    private final Clock clock = Clock.fixed(Instant.parse("2026-12-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private BoardBenchmark(AggregateFactory stores) {
        boards = new MongoBoards(stores);
        rows = new MongoBoardRows(stores);
        compute = new ComputeBoard(
                boards,
                rows,
                ResultsFixture.of(stores),
                RegistryFixture.known(stores),
                RulesFixture.builtIn(stores),
                clock);
    }

    /** @param args the database's address; pairings of a county, 10000 */
    static void main(String[] args) {
        int county = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        try (MongoClient client = MongoClients.create(args[0])) {
            Mono.from(client.getDatabase("boardBenchmark").drop()).block();
            RecordingPublisher broker = new RecordingPublisher();
            AggregateFactory stores = StoreFixture.factory(
                    client.getDatabase("boardBenchmark"), new RelayFixture(broker, Duration.ofHours(1)));
            BoardBenchmark benchmark = new BoardBenchmark(stores);
            long began = System.nanoTime();
            seed(stores, county);
            System.out.printf("seeded %,d reviews in %.1f s%n", county * COUNTIES, seconds(began));
            for (int run = 1; run <= 3; run++) {
                benchmark.measure("county, run " + run, "33052" + run);
            }
            benchmark.measure("city, half of them", "3305");
            benchmark.measure("province, run 1", "33");
            benchmark.measureAgain("province, run 2, a correction", "33");
        }
    }

    private static void seed(AggregateFactory stores, int county) {
        SeedReviews seeds = new SeedReviews(stores);
        Random random = new Random(7);
        for (int c = 0; c < COUNTIES; c++) {
            String code = (c < COUNTIES / 2 ? "33052" : "33042") + c % 5;
            List<Seed> all = new ArrayList<>(county);
            for (int i = 0; i < county; i++) {
                String id = c + "-" + i;
                boolean open = random.nextInt(100) < 3;
                all.add(new Seed(
                        "0199e1a2-0000-7000-8000-p" + id,
                        "0199e1a2-0000-8000-8000-m" + c + "-" + i / 3,
                        "0199e1a2-0000-8000-8000-t" + id,
                        code + (200 + i % 15),
                        MONTH,
                        open ? null : BigDecimal.valueOf(600 + random.nextInt(400), 1),
                        random.nextInt(100) < 2,
                        1 + random.nextInt(5),
                        CATEGORIES[random.nextInt(CATEGORIES.length)]));
            }
            seeds.write(all);
            seeds.writeCategories(all);
        }
    }

    private void measure(String what, String division) {
        Head.Cause cause = new Head.Cause("first", "person:o", "o", null, clock.instant());
        boards.insert(SYSTEM, Board.start(division, MONTH, cause)).block();
        timed(what, division);
    }

    private void measureAgain(String what, String division) {
        Head.Cause cause = new Head.Cause("second", "person:o", "o", "measured again", clock.instant());
        boards.update(SYSTEM, Head.boardId(division, MONTH), board -> board.correct(cause))
                .block();
        timed(what, division);
    }

    private void timed(String what, String division) {
        System.gc();
        long began = System.nanoTime();
        Board board = compute.compute(Head.boardId(division, MONTH)).block().state();
        double computed = seconds(began);
        began = System.nanoTime();
        rows.page(board.head(), null, null, new PageRequest(200, null)).block();
        double page = seconds(began);
        Tally tally = board.edition().orElseThrow().tally();
        System.out.printf(
                "%-32s %,8d rows, %,8d ranked: %6.2f s; a page of 200 rows %5.1f ms%n",
                what, tally.owed(), tally.ranked(), computed, page * 1000);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

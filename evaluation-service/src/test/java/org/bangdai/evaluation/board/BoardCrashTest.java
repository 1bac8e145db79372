package org.bangdai.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangdai.evaluation.KilledProcess;
import org.bangdai.evaluation.board.domain.Board;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Place;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.ResultsFixture;
import org.bangdai.evaluation.rule.RulesFixture;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The process is killed before and after each write of computing, announcing and publishing; what it left is finished, once. */
class BoardCrashTest {

    private static final Caller SYSTEM = Caller.system("test");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final String BOARD = "330523:2026-11";
    private static final String COMPUTING = "2026-12-02T02:00:00Z";
    private static final String AFTER_A_CRASH = "2026-12-02T02:10:00Z";
    private static final String PUBLISHING = "2026-12-07T02:00:00Z";
    private static final String[] ON_IT = IntStream.range(0, 5)
            .boxed()
            .flatMap(i -> Stream.of("a-mentee" + i, "a-mentor" + i))
            .toArray(String[]::new);

    /** @param persons who may object */
    private record Opened(List<String> persons) {}

    private static final class Service extends KilledProcess {
        final Boards boards;
        final MongoBoardRows rows;
        final TurnBoards turn;
        final AnnounceBoard announce;
        final PublishBoard publish;

        Service(String uri, String database, String now) {
            super(uri, database, now);
            boards = new MongoBoards(stores);
            rows = new MongoBoardRows(stores);
            ComputeBoard compute = new ComputeBoard(
                    boards,
                    rows,
                    ResultsFixture.of(stores),
                    RegistryFixture.known(stores),
                    RulesFixture.builtIn(stores),
                    clock);
            publish = new PublishBoard(boards, (division, month) -> Mono.just(false), clock);
            announce = new AnnounceBoard(boards, rows, new Circulars(stores));
            turn = new TurnBoards(boards, compute, announce, publish);
        }

        void sweep() {
            turn.dueBuckets(clock.instant())
                    .distinct()
                    .collectList()
                    .flatMapIterable(buckets -> buckets)
                    .concatMap(bucket -> turn.sweep(bucket, clock.instant()))
                    .blockLast();
        }

        Board board() {
            return boards.get(SYSTEM, BOARD).block().state();
        }

        List<String> events() {
            return events("boards", BOARD);
        }

        /** Whom the circulars name, each as often as they do. */
        List<String> told() {
            return Flux.from(collection("board-circulars").find())
                    .flatMapIterable(circular -> circular.getList("outbox", Document.class))
                    .flatMapIterable(event -> JsonMapper.shared()
                            .readValue(event.getString("data"), Opened.class)
                            .persons())
                    .collectList()
                    .block();
        }
    }

    private static void in(String uri, String database, String now, Consumer<Service> does) {
        try (Service service = new Service(uri, database, now)) {
            does.accept(service);
        }
    }

    private static String started() {
        String database = TestMongo.freshDatabase();
        in(TestMongo.uri(), database, COMPUTING, service -> {
            SeedReviews seed = new SeedReviews(service.stores);
            List<SeedReviews.Seed> seeds = SeedReviews.scored("a", "330523205", MONTH, 90, 80, 70, 60, 50);
            seed.write(seeds);
            seed.writeCategories(seeds);
            Head.Cause cause = new Head.Cause("c", "person:o", "o", null, service.clock.instant());
            service.boards.insert(SYSTEM, Board.start("330523", MONTH, cause)).block();
        });
        return database;
    }

    @Test
    void aBoardIsComputedOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = started();
                in(crash.uri(), database, COMPUTING, cut -> {
                    try {
                        crash.during(point, cut::sweep);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                in(TestMongo.uri(), database, AFTER_A_CRASH, service -> {
                    service.sweep();
                    Board board = service.board();
                    assertThat(board).isInstanceOf(Board.Previewed.class);
                    assertThat(service.rows
                                    .page(board.head(), null, null, new PageRequest(50, null))
                                    .block()
                                    .items())
                            .extracting(Place::rank)
                            .containsExactly(1, 2, 3, 4, 5);
                    // What stands in the middle is driven on by the intents' sweeper.
                    service.announce.drive(BOARD).block();
                    assertThat(service.events()).containsExactly("board-previewed");
                    assertThat(service.told()).containsExactlyInAnyOrder(ON_IT);
                    assertThat(service.board().intent()).isNull();
                });
            });
            assertThat(points).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void aBoardIsPublishedOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = started();
                in(TestMongo.uri(), database, COMPUTING, Service::sweep);
                in(crash.uri(), database, PUBLISHING, cut -> {
                    try {
                        crash.during(point, cut::sweep);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                in(TestMongo.uri(), database, PUBLISHING, service -> {
                    service.sweep();
                    // What stands in the middle is driven on by the intents' sweeper.
                    service.publish.drive(BOARD).block();
                    assertThat(service.board()).isInstanceOf(Board.Published.class);
                    assertThat(service.events()).containsExactly("board-previewed", "board-published");
                    assertThat(service.board().editions()).hasSize(1);
                });
            });
            assertThat(points).isEqualTo(4);
        }
    }
}

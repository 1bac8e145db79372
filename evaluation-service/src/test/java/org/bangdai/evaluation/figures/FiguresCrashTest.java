package org.bangdai.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.bangdai.evaluation.figures.domain.AsOf;
import org.bangdai.evaluation.figures.domain.Count;
import org.bangdai.evaluation.figures.domain.Packed;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.Test;

/** The process is killed before and after each of its writes; the figures are those that would be there without. */
class FiguresCrashTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final class Process implements AutoCloseable {

        final MongoClient client;
        final Tables tables;
        final Marks marks;
        final RebuildTables rebuild;
        final Events events;

        Process(String uri, String database) {
            client = MongoClients.create(uri);
            AggregateFactory stores = StoreFixture.factory(
                    client.getDatabase(database), new RelayFixture(new RecordingPublisher(), Duration.ofHours(1)));
            Facts facts = new MongoFacts(stores);
            tables = new MongoTables(stores);
            marks = new MongoMarks(stores);
            rebuild = new RebuildTables(facts, tables, marks, CLOCK);
            events = new Events(new TellFigures(facts, marks, CLOCK));
        }

        void hear() {
            events.activity("one", "330523205", "2026-10-12").block();
        }

        void sweep() {
            while (Boolean.TRUE.equals(marks.buckets().hasElements().block())) {
                marks.buckets()
                        .concatMap(bucket -> rebuild.sweep(bucket, CLOCK.instant()))
                        .blockLast();
            }
        }

        int confirmed(String division, String member) {
            Tables.Stored table = tables.read(List.of(division), YearMonth.of(2026, 10), false)
                    .block()
                    .get(division);
            AsOf asOf = AsOf.of(LocalDate.of(2026, 10, 12));
            return Packed.standings(table.packed(), asOf).get(member).of(Count.ACTIVITY_CONFIRMED);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    void whatWasHeardIsCountedOnceOnEveryLevelWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (Process process = new Process(crash.uri(), database)) {
                    crash.during(point, () -> {
                        process.hear();
                        process.sweep();
                    });
                }
                try (Process process = new Process(TestMongo.uri(), database)) {
                    // The event's offset may not have moved, so it may come again; the marks that are left do the rest.
                    if (point.write() <= 2) {
                        process.hear();
                    }
                    process.sweep();
                    assertThat(process.confirmed("33", "3305")).isEqualTo(1);
                    assertThat(process.confirmed("3305", "330523")).isEqualTo(1);
                    assertThat(process.confirmed("330523", "330523205")).isEqualTo(1);
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(20);
        }
    }
}

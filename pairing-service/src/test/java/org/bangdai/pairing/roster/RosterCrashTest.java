package org.bangdai.pairing.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.person.PersonFixtures.IDS;
import static org.bangdai.pairing.person.PersonFixtures.SHEN;
import static org.bangdai.pairing.person.PersonFixtures.ZHOU;
import static org.bangdai.pairing.roster.RosterFiles.LEADER;
import static org.bangdai.pairing.roster.RosterFiles.MENTEE;
import static org.bangdai.pairing.roster.RosterFiles.MENTOR;
import static org.bangdai.pairing.roster.RosterFiles.csv;
import static org.bangdai.pairing.roster.RosterFiles.file;
import static org.bangdai.pairing.roster.RosterFiles.with;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Locale;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.roster.RosterView.Status;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.testing.CrashPoints;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** The process is cut off at each of its writes, before and after it; after the restart everything is there once. */
class RosterCrashTest {

    private static final String ROSTER =
            csv(MENTOR, MENTEE, LEADER, with(with(LEADER, Column.NAME, ""), Column.ID_NUMBER, "330523198304270910"));
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Caller anji = PersonFixtures.organiser("330523");

    private RosterView view(RosterFixture it) {
        return it.report.of(anji, "r", Locale.SIMPLIFIED_CHINESE).block(LONG);
    }

    @Test
    void aCheckThatWasCutOffIsCompletedByRepeatingTheUpload() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                MongoClient whole = MongoClients.create(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (MongoClient cut = MongoClients.create(crash.uri())) {
                    RosterFixture before = new RosterFixture(cut.getDatabase(database));
                    crash.during(
                            point,
                            () -> before.check
                                    .check(anji, "r", file(ROSTER), false)
                                    .block(LONG));
                }

                MongoDatabase restarted = whole.getDatabase(database);
                RosterFixture after = new RosterFixture(restarted);
                after.check.check(anji, "r", file(ROSTER), false).block(LONG);
                assertThat(view(after).status()).isEqualTo(Status.CHECKED);
                assertThat(view(after).good()).isEqualTo(3);
                assertThat(view(after).errors())
                        .extracting(error -> error.line())
                        .containsOnly(5);
                after.commit.commit(anji, "r").block(LONG);
                await().atMost(LONG).until(() -> view(after).status() == Status.COMMITTED);
                assertThat(view(after).imported()).isEqualTo(3);
            });
            assertThat(points).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void anImportThatWasCutOffIsCompletedByTheSweeper() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                MongoClient whole = MongoClients.create(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                MongoClient cut = MongoClients.create(crash.uri());
                RosterFixture before = new RosterFixture(cut.getDatabase(database));
                before.intake.refused = "周建国";
                before.check.check(anji, "r", file(ROSTER), false).block(LONG);
                before.rosters
                        .update(anji, "r", roster -> roster.commit("r", Committers.of(anji)))
                        .block(LONG);
                crash.during(point, () -> before.commit.drive("r").block(LONG));
                cut.close();

                RosterFixture after = new RosterFixture(whole.getDatabase(database));
                after.intake.refused = "周建国";
                after.commit.drive("r").block(LONG);
                RosterView done = view(after);
                assertThat(done.status()).isEqualTo(Status.COMMITTED);
                assertThat(done.imported()).isEqualTo(2);
                assertThat(done.refused()).isEqualTo(1);
                assertThat(done.errors()).hasSize(2);
                assertThat(before.intake.mentees.containsKey(IDS.of(SHEN))
                                || after.intake.mentees.containsKey(IDS.of(SHEN)))
                        .isTrue();
                assertThat(after.persons.find(anji, IDS.of(ZHOU)).block(LONG)).isNotNull();
                assertEachPersonOnce(whole.getDatabase(database));
            });
            assertThat(points).isGreaterThanOrEqualTo(10);
        }
    }

    private static void assertEachPersonOnce(MongoDatabase database) {
        assertThat(Flux.from(database.getCollection("persons").find())
                        .collectList()
                        .block(LONG))
                .hasSize(3)
                .allMatch(person -> person.get("sequence", Number.class).intValue() == 1)
                .allMatch(person -> person.get("version", Number.class).intValue() == 1);
        assertThat(Flux.from(database.getCollection("rosterRows")
                                .find(new Document("step", "IMPORTED").append("sealed", new Document("$exists", true))))
                        .collectList()
                        .block(LONG))
                .isEmpty();
    }
}

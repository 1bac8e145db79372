package org.bangdai.platform.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangdai.platform.audit.VerifyDay.Verification;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The days of the audit: what is sealed, when, and that nobody changes it unnoticed. */
class SealAuditTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** 23 November in China, and still the 22nd in London. */
    private static final Instant MONDAY = Instant.parse("2026-11-22T17:00:00Z");

    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));

    private final StoreFixture store = new StoreFixture();
    private final Service service = new Service(store.factory());

    @AfterEach
    void close() {
        store.close();
    }

    /** What a replica has of the audit. */
    private static final class Service {

        private final Rows changes;
        private final Rows reads;
        private final AuditSeals seals;

        Service(AggregateFactory stores) {
            changes = stores.rows("audit", AuditRows.INDEXES);
            reads = stores.rows("auditReads", AuditRows.INDEXES);
            seals = new AuditSeals(stores, changes, reads);
        }

        private static Clock at(Instant now) {
            return Clock.fixed(now, ZONE);
        }

        void happens(String event, String division, Instant time, Instant arrives) {
            EventMeta meta = new EventMeta(event, "/x", "edited", "s", 1, time, division, "person:p", "k", null);
            new AuditProjection(changes, at(arrives)).keep(List.of(meta)).block();
        }

        void read(String division, Instant now) {
            new MongoAuditTrail(reads, at(now))
                    .unmaskedRead(Caller.system("test"), "persons", division, List.of("p"))
                    .block();
        }

        boolean isDue(Instant now) {
            return new SealAudit(seals, at(now)).dueBuckets(now).hasElements().block();
        }

        void seal(Instant now) {
            SealAudit seal = new SealAudit(seals, at(now));
            while (isDue(now)) {
                seal.sweep(0, now).block();
            }
        }

        Verification verify(String county, String day) {
            Caller auditor =
                    new Caller("person:a", "a", "app", Set.of("auditor"), county, null, new Scope.Within(county));
            return new VerifyDay(seals).verify(auditor, day).block();
        }
    }

    private MongoCollection<Document> rows(String collection) {
        return store.database.getCollection(collection);
    }

    private void forge(String collection, String id, String field, Object value) {
        Mono.from(rows(collection).updateOne(eq("_id", id), set(field, value))).block();
    }

    private void aDayOfTwoCounties() {
        service.happens("e1", "330523205", MONDAY, MONDAY);
        service.happens("e2", "330522", MONDAY, MONDAY);
        service.read("330523", MONDAY);
        service.seal(TUESDAY);
    }

    @Test
    void aDayIsSealedWhenItIsOver() {
        service.happens("e1", "330523205", MONDAY, MONDAY);
        assertThat(service.isDue(MONDAY)).isFalse();
        assertThatThrownBy(() -> service.verify("330523", "2026-11-23")).isInstanceOf(NotFoundException.class);
        service.read("330523", MONDAY);
        service.seal(TUESDAY);
        assertThat(service.verify("330523", "2026-11-23"))
                .returns(true, Verification::intact)
                .returns(2L, Verification::rows);
        assertThat(service.isDue(TUESDAY)).isFalse();
    }

    @Test
    void aLateEventIsOfTheDayOnWhichItArrives() {
        aDayOfTwoCounties();
        service.happens("late", "330523205", MONDAY, TUESDAY);
        service.seal(WEDNESDAY);
        Verification monday = service.verify("330523", "2026-11-23");
        Verification tuesday = service.verify("330523", "2026-11-24");
        assertThat(monday.rows()).isEqualTo(3);
        assertThat(tuesday.rows()).isEqualTo(1);
        assertThat(tuesday.previous()).isEqualTo(monday.digest());
        assertThat(tuesday.intact()).isTrue();
    }

    @Test
    void aRowThatWasStillOnItsWayWhenItsDayWasClosedIsOfTheNext() {
        aDayOfTwoCounties();
        service.happens("slow", "330523205", MONDAY, MONDAY);
        assertThat(service.isDue(TUESDAY)).isFalse();
        service.seal(WEDNESDAY);
        assertThat(service.verify("330523", "2026-11-23").intact()).isTrue();
        assertThat(service.verify("330523", "2026-11-24").rows()).isEqualTo(1);
    }

    @Test
    void rowsOfBeforeDaysWereSealedAreOfTheFirstDay() {
        Mono.from(rows("audit").insertOne(new Document("_id", "old").append("division", "330523")))
                .block();
        service.seal(TUESDAY);
        assertThat(service.verify("330523", "2026-11-23").rows()).isEqualTo(1);
    }

    @Test
    void whatWasChangedIsMissingOrWasPutInIsNamed() {
        aDayOfTwoCounties();
        forge("audit", "e1", "actor", "person:somebody-else");
        assertThat(service.verify("330523", "2026-11-23").changed()).containsExactly("e1");
        Mono.from(rows("audit").deleteOne(eq("_id", "e1"))).block();
        assertThat(service.verify("330523", "2026-11-23").missing()).containsExactly("e1");
        for (String seal : List.of("2026-11-23:000001", "2026-11-23:000009")) {
            Document forged =
                    new Document("_id", seal).append("division", "330523").append("seal", seal);
            Mono.from(rows("auditReads").insertOne(forged)).block();
        }
        assertThat(service.verify("330523", "2026-11-23"))
                .returns(List.of("2026-11-23:000001", "2026-11-23:000009"), Verification::inserted)
                .returns(false, Verification::intact);
    }

    @Test
    void ofOthersRowsAnAuditorLearnsOnlyThatTheyAreNotWhole() {
        aDayOfTwoCounties();
        forge("audit", "e2", "action", "nothing");
        assertThat(service.verify("330523", "2026-11-23"))
                .returns(false, Verification::intact)
                .returns(List.of(), Verification::changed)
                .returns(1L, Verification::elsewhere);
        assertThat(service.verify("3305", "2026-11-23").changed()).containsExactly("e2");
    }

    @Test
    void aSealThatWasWrittenAnewBreaksTheDaysBehindIt() {
        aDayOfTwoCounties();
        service.happens("next", "330523205", TUESDAY, TUESDAY);
        service.seal(WEDNESDAY);
        assertThat(service.verify("330523", "2026-11-24").brokenLink()).isNull();
        forge("auditSeals", "2026-11-23:000002", "digest", "f".repeat(64));
        assertThat(service.verify("330523", "2026-11-23").brokenLink()).isEqualTo(2);
        assertThat(service.verify("330523", "2026-11-24").brokenLink()).isEqualTo(1);
    }

    @Test
    void replicasThatSealAtOnceListEachRowOnce() {
        List<Document> many = Flux.range(0, 1200)
                .map(i -> new Document("_id", "e" + i)
                        .append("division", "330523")
                        .append("day", "2026-11-23"))
                .collectList()
                .block();
        Mono.from(rows("audit").insertMany(many)).block();
        Flux.range(0, 8)
                .flatMap(
                        replica -> Mono.fromRunnable(() -> service.seal(TUESDAY))
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()),
                        8)
                .blockLast();
        assertThat(service.verify("330523", "2026-11-23"))
                .returns(true, Verification::intact)
                .returns(1200L, Verification::rows);
        assertThat(service.seals.days(new PageRequest(10, null)).block().items())
                .hasSize(1);
    }

    @Test
    void stoppedBetweenAnyTwoWritesItGoesOnWhereItWas() throws Exception {
        Set<String> days = new HashSet<>();
        try (CrashPoints crash = CrashPoints.before(store.uri)) {
            int points = crash.everyPoint(point -> {
                Instant day = MONDAY.plus(Duration.ofDays(2L * days.size()));
                days.add(day.toString());
                service.happens("e" + days.size(), "330523", day, day);
                service.read("330523", day);
                Instant after = day.plus(Duration.ofDays(1));
                try (MongoClient client = MongoClients.create(crash.uri())) {
                    MongoDatabase database = client.getDatabase(store.name);
                    Service crashing = new Service(
                            StoreFixture.factory(database, new RelayFixture(store.publisher, Duration.ofSeconds(1))));
                    crash.during(point, () -> crashing.seal(after));
                }
                service.seal(after);
                assertThat(service.verify(
                                "330523", day.atZone(ZONE).toLocalDate().toString()))
                        .returns(true, Verification::intact)
                        .returns(2L, Verification::rows);
            });
            assertThat(points).isGreaterThan(5);
        }
    }
}

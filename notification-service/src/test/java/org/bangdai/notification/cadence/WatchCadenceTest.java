package org.bangdai.notification.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.duty.DutyFixture;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.person.Persons;
import org.bangdai.notification.unit.Heads;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

/** The clock begins on 23 November; the general cadence is two a month, so a turn is missed after 15 days. */
class WatchCadenceTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    private static final class Parts {
        final InboxFixture fixture;
        final Watches watches;
        final ConfirmedActivities activities;
        final Programmes programmes;
        final WatchCadence watch;

        Parts(InboxFixture fixture) {
            this.fixture = fixture;
            watches = new Watches(fixture.factory, fixture.clock);
            activities = new ConfirmedActivities(fixture.factory);
            programmes = new Programmes(fixture.factory, 2);
            watch = new WatchCadence(
                    watches,
                    activities,
                    programmes,
                    fixture.notices(Persons.names(fixture.factory), (person, number, id) -> {}),
                    fixture.clock);
            Heads.unit(fixture.factory, "unit", null, "h", "e");
            DutyFixture.begin(DutyFixture.duties(fixture.factory), "o", "330523");
        }

        void begin(String pairing, String role) {
            watches.begin(new CadenceListener.PairingCreated(pairing, "m", "e", role, "330523205", START))
                    .block();
        }

        void ratified(String pairing) {
            watches.ratified(
                            new CadenceListener.PairingRatified(pairing, "m", "e", "330523205"),
                            meta(pairing, 2, fixture.clock.instant()))
                    .block();
        }

        void confirmed(String activity, String pairing, LocalDate heldOn) {
            activities
                    .confirmed(new CadenceListener.ActivityConfirmed(activity, pairing, heldOn), meta(activity, 2))
                    .then(watches.look(pairing))
                    .block();
        }

        long sweep() {
            Instant now = fixture.clock.instant();
            return watch.dueBuckets(now)
                    .concatMap(bucket -> watch.sweep(bucket, now))
                    .reduce(0L, Long::sum)
                    .block(Duration.ofSeconds(30));
        }

        /** Looks once a day. */
        void pass(int days) {
            for (int day = 0; day < days; day++) {
                sweep();
                fixture.clock.move(Duration.ofDays(1));
            }
        }

        List<String> told(String person) {
            return fixture.all(person).stream().map(Message::type).toList();
        }
    }

    private static EventMeta meta(String subject, long sequence) {
        return meta(subject, sequence, Instant.EPOCH);
    }

    private static EventMeta meta(String subject, long sequence, Instant at) {
        return new EventMeta(
                subject + sequence,
                "/pairing-service",
                "activity-confirmed",
                subject,
                sequence,
                at,
                "330523205",
                "system:test",
                subject,
                null);
    }

    @Test
    void aSilenceIsToldToBothThenToTheUnitThenToTheOrganisationDepartment() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            parts.begin("p", "PRIMARY");
            parts.begin("emergency", "EMERGENCY");
            parts.pass(16);
            assertThat(parts.told("m")).isEmpty();
            parts.pass(1);
            assertThat(parts.told("m")).hasSize(1);
            assertThat(parts.told("e")).hasSize(1);
            parts.pass(14);
            assertThat(parts.told("h")).isEmpty();
            parts.pass(1);
            assertThat(parts.told("h")).hasSize(1);
            parts.pass(15);
            assertThat(parts.told("o")).containsExactly("cadence-missed");
            parts.pass(60);
            assertThat(List.of(parts.told("m"), parts.told("e"), parts.told("h"), parts.told("o")))
                    .allSatisfy(told -> assertThat(told).hasSize(1));
        }
    }

    @Test
    void aConfirmedActivityEndsTheSilenceAndOneThatIsUndoneDoesNot() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            parts.begin("p", "FIELD");
            parts.pass(20);
            assertThat(parts.told("m")).hasSize(1);
            parts.confirmed("a", "p", START.plusDays(18));
            parts.pass(14);
            assertThat(parts.told("h")).isEmpty();
            parts.activities
                    .undone(new CadenceListener.ActivityUndone("a", "p"), meta("a", 3))
                    .then(parts.watches.look("p"))
                    .block();
            parts.confirmed("a", "p", START.plusDays(18));
            parts.pass(3);
            // Told anew in its order, though the silence is the first one's again: what was told of it is told once.
            assertThat(parts.told("m")).hasSize(1);
            assertThat(parts.told("h")).hasSize(1);
        }
    }

    @Test
    void anEndedPairingIsLeftAlone() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            parts.begin("p", "PRIMARY");
            parts.pass(2);
            parts.watches.end("p").block();
            parts.begin("p", "PRIMARY");
            parts.confirmed("a", "p", START);
            parts.pass(40);
            assertThat(parts.told("m")).isEmpty();
        }
    }

    /** It may last for 90 days. */
    @Test
    void anEmergencyPairingIsWatchedOnceItIsRatified() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            parts.begin("p", "EMERGENCY");
            parts.pass(5);
            parts.ratified("p");
            parts.begin("p", "EMERGENCY");
            parts.pass(12);
            assertThat(parts.told("m")).hasSize(1);
            parts.watches.end("p").block();
            parts.pass(40);
            assertThat(parts.told("o")).isEmpty();
        }
    }

    /** Of those that were created before, no row was kept. */
    @Test
    void anEmergencyPairingThatIsNotKnownIsWatchedFromItsRatificationOn() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            parts.pass(5);
            parts.ratified("p");
            parts.ratified("p");
            parts.pass(16);
            assertThat(parts.told("m")).isEmpty();
            parts.pass(1);
            assertThat(parts.told("m")).hasSize(1);
            parts.watches.end("p").block();
            parts.pass(40);
            assertThat(parts.told("o")).isEmpty();
        }
    }

    @Test
    void aTighterProgrammeIsHeededWithinAWeekAndAWithdrawnOneIsNot() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            parts.begin("p", "PRIMARY");
            parts.pass(2);
            var rules = new CadenceListener.ProgrammePublished.Rules(
                    START, new CadenceListener.ProgrammePublished.Activities(10));
            parts.programmes
                    .keep(new CadenceListener.ProgrammePublished("330523-v1", "330523", 1, rules), meta("330523-v1", 1))
                    .block();
            assertThat(parts.programmes.cadence("330523205", START).block().perMonth())
                    .isEqualTo(10);
            assertThat(parts.programmes.cadence("330522", START).block().perMonth())
                    .isEqualTo(2);
            parts.pass(7);
            assertThat(parts.told("m")).hasSize(1);
            parts.programmes
                    .withdraw(new CadenceListener.ProgrammeWithdrawn("330523-v1"), meta("330523-v1", 2))
                    .block();
            assertThat(parts.programmes.cadence("330523205", START).block().perMonth())
                    .isEqualTo(2);
        }
    }

    /** Whatever write the process dies at, each step is told once. */
    @Test
    void aCrashBetweenAnyTwoWritesTellsNothingTwice() throws Exception {
        String database = TestMongo.freshDatabase();
        List<String> pairings = new ArrayList<>();
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                InboxFixture fixture = new InboxFixture(crash.uri(), database)) {
            Parts parts = new Parts(fixture);
            fixture.clock.move(Duration.ofDays(17));
            int points = crash.everyPoint(point -> {
                String pairing = "p" + point.write() + point.after();
                pairings.add(pairing);
                parts.begin(pairing, "PRIMARY");
                crash.during(point, parts::sweep);
                await().ignoreExceptions().until(() -> parts.sweep() >= 0);
                assertThat(parts.told("m")).hasSameSizeAs(pairings);
                assertThat(parts.told("e")).hasSameSizeAs(pairings);
            });
            assertThat(points).isEqualTo(4);
        }
    }

    @Test
    void theProducersSamplesAreUnderstood() {
        String producer = "pairing-service";
        assertThat(GoldenSamples.read(producer, "pairing-created", CadenceListener.PairingCreated.class)
                        .startsOn())
                .isEqualTo("2026-11-23");
        assertThat(GoldenSamples.read(producer, "activity-confirmed", CadenceListener.ActivityConfirmed.class)
                        .heldOn())
                .isEqualTo("2026-11-23");
        assertThat(GoldenSamples.read(producer, "programme-published", CadenceListener.ProgrammePublished.class)
                        .rules()
                        .activities()
                        .perMonth())
                .isEqualTo(2);
        assertThat(GoldenSamples.read(producer, "pairing-ratified", CadenceListener.PairingRatified.class)
                        .pairingId())
                .isNotBlank();
        for (String ended : List.of("pairing-completed", "pairing-terminated", "pairing-transferred")) {
            assertThat(GoldenSamples.read(producer, ended, CadenceListener.PairingEnded.class)
                            .pairingId())
                    .isNotBlank();
        }
        for (String undone : List.of("activity-superseded", "activity-voided")) {
            assertThat(GoldenSamples.read(producer, undone, CadenceListener.ActivityUndone.class)
                            .activityId())
                    .isNotBlank();
        }
        assertThat(GoldenSamples.read(producer, "programme-withdrawn", CadenceListener.ProgrammeWithdrawn.class)
                        .versionId())
                .isNotBlank();
    }
}

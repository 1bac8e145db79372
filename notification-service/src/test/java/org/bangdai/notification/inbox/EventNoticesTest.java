package org.bangdai.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.duty.Duties;
import org.bangdai.notification.duty.DutyFixture;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.work.DueWork;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class EventNoticesTest {

    private static final String CREATED = InboxFixture.json(Map.of(
            "pairingId", "p1",
            "mentorId", "m",
            "menteeId", "e",
            "leaderId", "l",
            "role", "PRIMARY",
            "startsOn", "2026-12-01",
            "endsOn", "2028-11-30"));

    private static final Retry AS_THE_LISTENER_DOES = Retry.fixedDelay(40, Duration.ofMillis(250));

    private final List<String> arrived = new CopyOnWriteArrayList<>();

    private EventNotices notices(InboxFixture fixture, PersonNames names) {
        return fixture.notices(names, (person, number, id) -> arrived.add(person + number));
    }

    private static Mono<Void> tell(EventNotices notices, String json, EventMeta meta) {
        return notices.tell(List.of(new Received<>(json, meta)));
    }

    private static EventMeta created(String event) {
        return InboxFixture.meta(event, "pairing-created");
    }

    @Test
    void anEventReachesEveryoneWhomItConcernsWithTheNamesKnownAtThatTime() {
        try (InboxFixture fixture = new InboxFixture()) {
            PersonNames names = Persons.names(fixture.factory);
            EventNotices notices = notices(fixture, names);
            Persons.know(names, "m", "周建国", 1);
            Persons.know(names, "m", "更早的名字", 0);
            tell(notices, CREATED, created("e1")).block();
            Persons.know(names, "e", "沈雨晴", 1);
            tell(notices, CREATED, created("e2")).block();
            tell(notices, CREATED, created("e2")).block();

            assertThat(arrived).containsExactlyInAnyOrder("m1", "e1", "l1", "m2", "e2", "l2");
            assertThat(fixture.all("l"))
                    .extracting(message -> message.title().zh())
                    .containsExactly("帮带对象已与导师结对", "沈雨晴已与导师结对");
            assertThat(fixture.all("e").getFirst().title().zh()).isEqualTo("您与导师周建国已结对");
        }
    }

    @Test
    void anErasedPersonIsNamedNowhereAndKeepsOnlyTheLastNumber() {
        try (InboxFixture fixture = new InboxFixture()) {
            PersonNames names = Persons.names(fixture.factory);
            Mentions mentions = new MessageMentions(fixture.messages);
            EventNotices notices = notices(fixture, names);
            Persons.know(names, "m", "周建国", 1);
            Persons.know(names, "e", "沈雨晴", 1);
            tell(notices, CREATED, created("e1")).block();

            Persons.erase(names, "e", 2, mentions);
            Persons.erase(names, "e", 2, mentions);
            Persons.know(names, "e", "沈雨晴", 1);

            assertThat(fixture.all("e"))
                    .extracting(message -> message.title().zh())
                    .containsExactly("已删除");
            assertThat(fixture.all("l").toString()).contains("已注销人员").doesNotContain("沈雨晴");
            assertThat(fixture.all("m").toString()).doesNotContain("沈雨晴");
            assertThat(names.of(List.of("e", "m")).block()).isEqualTo(Map.of("m", "周建国"));
            tell(notices, CREATED, created("e2")).block();
            assertThat(fixture.all("l").getLast().title().zh()).contains("帮带对象").doesNotContain("沈雨晴");
            assertThat(fixture.all("e")).hasSize(1);
            Persons.know(names, "e", "沈雨晴", 3);
            assertThat(names.of(List.of("e")).block()).isEqualTo(Map.of("e", "沈雨晴"));
        }
    }

    @Test
    void whoIsErasedWhileAnEventIsToldIsNamedNowhereAllTheSame() {
        try (InboxFixture fixture = new InboxFixture()) {
            PersonNames names = Persons.names(fixture.factory);
            Mentions mentions = new MessageMentions(fixture.messages);
            Persons.know(names, "m", "周建国", 1);
            Persons.know(names, "e", "沈雨晴", 1);
            fixture.ask(coming -> Mono.fromRunnable(() -> Persons.erase(names, "e", 2, mentions))
                    .subscribeOn(Schedulers.boundedElastic())
                    .thenReturn(Map.of()));
            tell(notices(fixture, names), CREATED, created("e1")).block();

            assertThat(fixture.all("e"))
                    .extracting(message -> message.title().zh())
                    .containsExactly("已删除");
            assertThat(fixture.all("l").toString()).contains("已注销人员").doesNotContain("沈雨晴");
        }
    }

    /** Whatever write the process dies at, what is left of an erasure is done when the event comes again, and nobody is told anything meanwhile. */
    @Test
    void anErasureThatBrokeOffIsKnownToHaveBegun() throws Exception {
        String database = TestMongo.freshDatabase();
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                InboxFixture fixture = new InboxFixture(crash.uri(), database)) {
            PersonNames names = Persons.names(fixture.factory);
            Mentions mentions = new MessageMentions(fixture.messages);
            EventNotices notices = notices(fixture, names);
            AtomicInteger number = new AtomicInteger();
            int points = crash.everyPoint(point -> {
                String person = "e" + number.incrementAndGet();
                Persons.know(names, person, "沈雨晴", 1);
                String told = CREATED.replace("\"e\"", '"' + person + '"');
                tell(notices, told, created("before-" + person)).block();
                crash.during(point, () -> Persons.erase(names, person, 2, mentions));
                Mono.fromRunnable(() -> Persons.erase(names, person, 2, mentions))
                        .subscribeOn(Schedulers.boundedElastic())
                        .retryWhen(AS_THE_LISTENER_DOES)
                        .block();
                tell(notices, told, created("after-" + person)).block();
                assertThat(fixture.all(person)).hasSize(1);
                assertThat(fixture.all("l").toString()).doesNotContain("沈雨晴");
            });
            assertThat(points).isEqualTo(12);
        }
    }

    @Test
    void manyEventsAreToldTogetherAsTheyWouldBeOneByOne() {
        try (InboxFixture fixture = new InboxFixture()) {
            PersonNames names = Persons.names(fixture.factory);
            EventNotices notices = notices(fixture, names);
            Persons.know(names, "m", "周建国", 1);
            List<Received<String>> events = IntStream.range(0, 600)
                    .mapToObj(number -> new Received<>(
                            InboxFixture.json(Map.of(
                                    "pairingId",
                                    "p" + number,
                                    "mentorId",
                                    "m",
                                    "menteeId",
                                    "e" + number % 300,
                                    "reason",
                                    "EXPIRED")),
                            InboxFixture.meta("event" + number, "pairing-lapsed")))
                    .toList();
            notices.tell(events.subList(0, 100)).block();
            notices.tell(events).block();
            assertThat(fixture.all("m")).hasSize(600);
            assertThat(fixture.all("m").getLast().number()).isEqualTo(600);
            assertThat(fixture.all("e7")).extracting(Message::number).containsExactly(1L, 2L);
            assertThat(arrived).hasSize(1200).doesNotHaveDuplicates();
        }
    }

    private static final String UNASSIGNED = InboxFixture.json(Map.of(
            "caseId", "c1",
            "sort", "DISPUTE",
            "pairingId", "p1",
            "mentorId", "m",
            "menteeId", "e",
            "division", "330523205"));

    private static String opened(String division, int edition, String objectUntil) {
        return InboxFixture.json(Map.of(
                "boardId",
                division + ":2026-11",
                "division",
                division,
                "month",
                "2026-11",
                "edition",
                edition,
                "objectUntil",
                objectUntil,
                "persons",
                List.of("m")));
    }

    @Test
    void whoeverIsOnSeveralBoardsOfAPublicationIsToldOnceAndLedToAll() {
        try (InboxFixture fixture = new InboxFixture()) {
            EventNotices notices = notices(fixture, Persons.names(fixture.factory));
            notices.tell(List.of(
                            new Received<>(
                                    opened("330523205", 1, "2026-12-06"), InboxFixture.meta("e1", "board-opened")),
                            new Received<>(opened("330523", 1, "2026-12-06"), InboxFixture.meta("e2", "board-opened"))))
                    .block();
            tell(notices, opened("3305", 1, "2026-12-06"), InboxFixture.meta("e3", "board-opened"))
                    .block();
            assertThat(fixture.all("m"))
                    .extracting(Message::number, Message::link)
                    .containsExactly(tuple(1L, "/boards/own/2026-11"));
            // Another last day, and a correction, are something else.
            tell(notices, opened("33", 1, "2026-12-09"), InboxFixture.meta("e4", "board-opened"))
                    .block();
            tell(notices, opened("3305", 2, "2026-12-09"), InboxFixture.meta("e5", "board-opened"))
                    .block();
            assertThat(arrived).containsExactly("m1", "m2", "m3");
        }
    }

    @Test
    void whatIsForOrganisersGoesToThoseOnDutyInTheNearestDivision() {
        try (InboxFixture fixture = new InboxFixture()) {
            PersonNames names = Persons.names(fixture.factory);
            EventNotices notices = notices(fixture, names);
            Duties duties = DutyFixture.duties(fixture.factory);
            DutyFixture.begin(duties, "city", "3305");
            DutyFixture.begin(duties, "county1", "330523");
            DutyFixture.begin(duties, "county2", "330523");
            DutyFixture.begin(duties, "sibling", "330522");
            tell(notices, UNASSIGNED, InboxFixture.meta("e1", "case-unassigned"))
                    .block();
            assertThat(arrived).containsExactlyInAnyOrder("county11", "county21");
            DutyFixture.end(duties, "county1", "330523");
            DutyFixture.end(duties, "county2", "330523");
            tell(notices, UNASSIGNED, InboxFixture.meta("e2", "case-unassigned"))
                    .block();
            assertThat(arrived).contains("city1").hasSize(3);
        }
    }

    @Test
    void whatNobodyIsOnDutyForWaitsForSomebody() {
        try (InboxFixture fixture = new InboxFixture()) {
            EventNotices notices = notices(fixture, Persons.names(fixture.factory));
            Unattended unattended = new Unattended(fixture.factory, fixture.clock);
            TellUnattended telling = new TellUnattended(unattended, notices, InboxFixture.SETTINGS);
            tell(notices, UNASSIGNED, InboxFixture.meta("e1", "case-unassigned"))
                    .block();
            tell(notices, UNASSIGNED, InboxFixture.meta("e1", "case-unassigned"))
                    .block();
            assertThat(arrived).isEmpty();
            assertThat(sweep(telling, fixture)).isZero();

            DutyFixture.begin(DutyFixture.duties(fixture.factory), "county", "330523");
            unattended.begun("330522").block();
            assertThat(sweep(telling, fixture)).isZero();
            unattended.begun("330523").block();
            assertThat(sweep(telling, fixture)).isEqualTo(1);
            assertThat(arrived).containsExactly("county1");
            fixture.clock.move(Duration.ofDays(2));
            assertThat(sweep(telling, fixture)).isZero();
        }
    }

    /** Each once: whoever else comes on duty while it waits for others is not told late. */
    @Test
    void whatIsForSeveralWaitsForThoseWhoAreMissing() {
        String nominated =
                InboxFixture.json(Map.of("mentorId", "m", "kind", "PUBLIC", "rosterId", "", "division", "330523205"));
        try (InboxFixture fixture = new InboxFixture()) {
            EventNotices notices = notices(fixture, Persons.names(fixture.factory));
            Unattended unattended = new Unattended(fixture.factory, fixture.clock);
            TellUnattended telling = new TellUnattended(unattended, notices, InboxFixture.SETTINGS);
            Duties duties = DutyFixture.duties(fixture.factory);
            tell(notices, nominated, InboxFixture.meta("e1", "mentor-nominated"))
                    .block();
            DutyFixture.begin(duties, "organiser", "330523");
            unattended.begun("330523").block();
            assertThat(sweep(telling, fixture)).isEqualTo(1);
            assertThat(arrived).containsExactly("organiser1");
            tell(notices, nominated, InboxFixture.meta("e2", "mentor-nominated"))
                    .block();

            DutyFixture.begin(duties, "late", "330523");
            DutyFixture.begin(duties, "confirmer", "330523", "PUBLICITY");
            unattended.begun("330523").block();
            assertThat(sweep(telling, fixture)).isEqualTo(2);
            assertThat(arrived).containsExactlyInAnyOrder("organiser1", "organiser2", "confirmer1", "confirmer2");
            fixture.clock.move(Duration.ofDays(2));
            assertThat(sweep(telling, fixture)).isZero();
        }
    }

    @Test
    void whatNobodyIsEverOnDutyForIsGivenUp() {
        try (InboxFixture fixture = new InboxFixture()) {
            EventNotices notices = notices(fixture, Persons.names(fixture.factory));
            Unattended unattended = new Unattended(fixture.factory, fixture.clock);
            TellUnattended telling = new TellUnattended(unattended, notices, InboxFixture.SETTINGS);
            tell(notices, UNASSIGNED, InboxFixture.meta("e1", "case-unassigned"))
                    .block();
            fixture.clock.move(Duration.ofHours(2));
            assertThat(sweep(telling, fixture)).isEqualTo(1);
            fixture.clock.move(Duration.ofDays(91));
            assertThat(sweep(telling, fixture)).isEqualTo(1);
            fixture.clock.move(Duration.ofDays(1));
            assertThat(sweep(telling, fixture)).isZero();
        }
    }

    static long sweep(DueWork work, InboxFixture fixture) {
        return work.dueBuckets(fixture.clock.instant())
                .distinct()
                .concatMap(bucket -> work.sweep(bucket, fixture.clock.instant()))
                .reduce(0L, Long::sum)
                .block();
    }

    @Test
    void anEventOfNoInterestIsPassedOver() {
        try (InboxFixture fixture = new InboxFixture()) {
            EventNotices notices = notices(fixture, Persons.names(fixture.factory));
            tell(notices, "{}", InboxFixture.meta("e1", "review-scheduled")).block();
            assertThat(arrived).isEmpty();
        }
    }

    /** Whatever write the process dies at, the event is given again and each message is there once. */
    @Test
    void aCrashBetweenAnyTwoWritesLosesNothingAndDoublesNothing() throws Exception {
        String database = TestMongo.freshDatabase();
        List<String> events = new ArrayList<>();
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                InboxFixture fixture = new InboxFixture(crash.uri(), database)) {
            EventNotices notices = notices(fixture, Persons.names(fixture.factory));
            int points = crash.everyPoint(point -> {
                String event = "event-" + point.write() + point.after();
                events.add(event);
                crash.during(point, () -> tell(notices, CREATED, created(event)).block());
                tell(notices, CREATED, created(event))
                        .retryWhen(AS_THE_LISTENER_DOES)
                        .block();
                for (String person : List.of("m", "e", "l")) {
                    List<Message> messages = fixture.all(person);
                    assertThat(messages).hasSameSizeAs(events);
                    assertThat(messages.getLast().number()).isEqualTo(events.size());
                }
            });
            assertThat(points).isEqualTo(2);
        }
    }
}

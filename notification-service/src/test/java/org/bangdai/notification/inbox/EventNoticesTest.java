package org.bangdai.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.notification.rule.Books;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.Test;
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
        return new EventNotices(
                Books.shipped(), names, fixture.inbox, (person, number) -> arrived.add(person + number));
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
            notices.tell(CREATED, created("e1")).block();
            Persons.know(names, "e", "沈雨晴", 1);
            notices.tell(CREATED, created("e2")).block();
            notices.tell(CREATED, created("e2")).block();

            assertThat(arrived).containsExactly("m1", "e1", "l1", "m2", "e2", "l2");
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
            Mentions mentions = new MessageMentions(fixture.inbox);
            EventNotices notices = notices(fixture, names);
            Persons.know(names, "m", "周建国", 1);
            Persons.know(names, "e", "沈雨晴", 1);
            notices.tell(CREATED, created("e1")).block();

            Persons.erase(names, "e", 2, mentions);
            Persons.erase(names, "e", 2, mentions);
            Persons.know(names, "e", "沈雨晴", 1);

            assertThat(fixture.all("e"))
                    .extracting(message -> message.title().zh())
                    .containsExactly("已删除");
            assertThat(fixture.all("l").toString()).contains("已注销人员").doesNotContain("沈雨晴");
            assertThat(fixture.all("m").toString()).doesNotContain("沈雨晴");
            assertThat(names.of(List.of("e", "m")).block()).isEqualTo(Map.of("m", "周建国"));
            notices.tell(CREATED, created("e2")).block();
            assertThat(fixture.all("l").getLast().title().zh()).contains("帮带对象").doesNotContain("沈雨晴");
            Persons.know(names, "e", "沈雨晴", 3);
            assertThat(names.of(List.of("e")).block()).isEqualTo(Map.of("e", "沈雨晴"));
        }
    }

    @Test
    void anEventOfNoInterestIsPassedOver() {
        try (InboxFixture fixture = new InboxFixture()) {
            notices(fixture, Persons.names(fixture.factory))
                    .tell("{}", InboxFixture.meta("e1", "review-scheduled"))
                    .block();
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
                crash.during(point, () -> notices.tell(CREATED, created(event)).block());
                notices.tell(CREATED, created(event))
                        .retryWhen(AS_THE_LISTENER_DOES)
                        .block();
                for (String person : List.of("m", "e", "l")) {
                    List<Message> messages = fixture.all(person);
                    assertThat(messages).hasSameSizeAs(events);
                    assertThat(messages.getLast().number()).isEqualTo(events.size());
                }
            });
            assertThat(points).isEqualTo(6);
        }
    }
}

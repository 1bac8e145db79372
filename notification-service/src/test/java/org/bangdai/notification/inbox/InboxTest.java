package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Notice;
import org.bangdai.notification.rule.Severity;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class InboxTest {

    private final InboxFixture fixture = new InboxFixture();
    private final Inbox inbox = fixture.inbox;

    private static final InboxFilter UNREAD = new InboxFilter(null, null, true, false);

    private final MessageTurns turns = new MessageTurns(fixture.messages, told -> Mono.just(Map.of()), fixture.times);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sixtyFourMessagesAtOnceAreNumberedWithoutAGap() {
        List<Long> numbers = Flux.range(1, 64)
                .flatMap(event -> fixture.delivery("m", "e" + event), 64)
                .collectList()
                .block();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 64).boxed().toList());
        assertThat(fixture.all("m")).extracting(Message::number).isSorted().hasSize(64);
    }

    @Test
    void aMessageIsThereOnceHoweverOftenItsEventComes() {
        Flux.range(0, 64)
                .flatMap(time -> fixture.delivery("m", "e" + time % 4), 64)
                .blockLast();
        assertThat(fixture.deliver("m", "e0")).isNull();
        assertThat(fixture.all("m")).extracting(Message::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void everyPersonHasNumbersOfTheirOwn() {
        assertThat(fixture.deliver("m", "e1")).isEqualTo(1);
        assertThat(fixture.deliver("e", "e1")).isEqualTo(1);
        assertThat(fixture.deliver("m", "e2")).isEqualTo(2);
        assertThat(inbox.lastNumber("m").block()).isEqualTo(2);
        assertThat(inbox.lastNumber("nobody").block()).isZero();
    }

    @Test
    void aListIsReadInPagesFromTheNewestOn() {
        IntStream.rangeClosed(1, 5).forEach(event -> fixture.deliver("m", "e" + event));
        fixture.deliver("other", "e1");
        Page<Message> first =
                inbox.page("m", InboxFilter.NONE, new PageRequest(2, null)).block();
        assertThat(first.items()).extracting(Message::number).containsExactly(5L, 4L);
        Cursor next = Cursors.read(first.next());
        Page<Message> second =
                inbox.page("m", InboxFilter.NONE, new PageRequest(3, next)).block();
        assertThat(second.items()).extracting(Message::number).containsExactly(3L, 2L, 1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void whatWasReadIsNoLongerCountedAndStaysInTheWholeList() {
        fixture.deliver("m", "e1");
        fixture.deliver("m", "e2");
        String id = fixture.all("m").getFirst().id();
        Message read = inbox.read("m", id).block();
        assertThat(read.readAt()).isEqualTo(InboxFixture.NOW);
        assertThat(inbox.read("m", id).block()).isEqualTo(read);
        assertThat(inbox.unreadCount("m").block()).isEqualTo(1);
        PageRequest page = new PageRequest(50, null);
        assertThat(inbox.page("m", UNREAD, page).block().items())
                .extracting(Message::number)
                .containsExactly(2L);
        assertThat(inbox.page("m", InboxFilter.NONE, page).block().items()).hasSize(2);
    }

    private List<Long> numbers(InboxFilter filter) {
        return inbox.page("m", filter, new PageRequest(50, null)).block().items().stream()
                .map(Message::number)
                .toList();
    }

    @Test
    void aListIsNarrowedByCategorySeverityAndWhatIsUnread() {
        deliver("e1", Category.REVIEW, Severity.ACTION);
        deliver("e2", Category.REVIEW, Severity.WARNING);
        deliver("e3", Category.PLAN, Severity.ACTION);
        deliver("e4", Category.REVIEW, Severity.ACTION);
        inbox.read("m", fixture.all("m").getFirst().id()).block();
        assertThat(numbers(new InboxFilter(Category.REVIEW, null, false, false)))
                .containsExactly(4L, 2L, 1L);
        assertThat(numbers(new InboxFilter(null, Severity.ACTION, false, false)))
                .containsExactly(4L, 3L, 1L);
        assertThat(numbers(new InboxFilter(Category.REVIEW, Severity.ACTION, false, false)))
                .containsExactly(4L, 1L);
        assertThat(numbers(new InboxFilter(Category.REVIEW, null, true, false))).containsExactly(4L, 2L);
        assertThat(numbers(new InboxFilter(Category.CASE, null, false, false))).isEmpty();
        assertThat(numbers(new InboxFilter(null, null, false, true))).isEmpty();
    }

    private void deliver(String event, Category category, Severity severity) {
        Notice it = InboxFixture.notice("m", "rule");
        Notice notice = new Notice(
                it.rule(),
                it.person(),
                null,
                category,
                false,
                severity,
                it.link(),
                it.title(),
                it.body(),
                Set.of(),
                null);
        fixture.deliver(List.of(notice), InboxFixture.meta(event, "pairing-created"))
                .blockLast();
    }

    @Test
    void whatIsArchivedIsOutOfTheInboxAndCountedNoMore() {
        fixture.deliver("m", "e1");
        fixture.deliver("m", "e2");
        String id = fixture.all("m").getFirst().id();
        Message archived = inbox.archive("m", id).block();
        assertThat(archived.archivedAt()).isEqualTo(InboxFixture.NOW);
        assertThat(archived.readAt()).isNull();
        assertThat(inbox.archive("m", id).block()).isEqualTo(archived);
        assertThat(numbers(InboxFilter.NONE)).containsExactly(2L);
        assertThat(numbers(UNREAD)).containsExactly(2L);
        assertThat(numbers(new InboxFilter(null, null, false, true))).containsExactly(1L);
        assertThat(numbers(new InboxFilter(Category.PAIRING, null, false, true)))
                .containsExactly(1L);
        assertThat(numbers(new InboxFilter(null, null, true, true))).isEmpty();
        assertThat(inbox.unreadCount("m").block()).isEqualTo(1);
        assertThatThrownBy(() -> inbox.archive("e", id).block()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void readingAllMarksWhatWasShownAndNotWhatCameMeanwhile() {
        IntStream.rangeClosed(1, 4).forEach(event -> fixture.deliver("m", "e" + event));
        fixture.deliver("other", "e1");
        assertThat(inbox.readAll("m", 3).block()).isEqualTo(3);
        assertThat(inbox.readAll("m", 3).block()).isZero();
        assertThat(numbers(UNREAD)).containsExactly(4L);
        assertThat(inbox.unreadCount("other").block()).isEqualTo(1);
        assertThat(fixture.all("m").getFirst().readAt()).isEqualTo(InboxFixture.NOW);
    }

    @Test
    void oneEventMayTellAPersonSeveralThingsWithoutAGap() {
        List<Notice> notices = List.of(
                InboxFixture.notice("m", "a"),
                InboxFixture.notice("m", "b"),
                InboxFixture.notice("e", "a"),
                InboxFixture.notice("m", "c"));
        fixture.deliver(notices.subList(1, 3), InboxFixture.meta("e1", "t")).blockLast();
        fixture.deliver(notices, InboxFixture.meta("e1", "t")).blockLast();
        assertThat(fixture.all("m")).extracting(Message::number).containsExactly(1L, 2L, 3L);
        assertThat(fixture.all("e")).extracting(Message::number).containsExactly(1L);
    }

    /** A poll of a storm: every third message is one leader's, half of them are there already. */
    @Test
    void manyMessagesOfAPollAreNumberedWithoutAGapWhateverOfThemIsThere() {
        List<Notice> notices = IntStream.range(0, 30)
                .mapToObj(i -> InboxFixture.notice(i % 3 == 0 ? "leader" : "m" + i % 7, "rule" + i))
                .toList();
        fixture.deliver(notices.subList(10, 25), InboxFixture.meta("e1", "t")).blockLast();
        assertThat(fixture.deliver(notices, InboxFixture.meta("e1", "t"))
                        .collectList()
                        .block())
                .hasSize(15);
        Map<String, Long> wanted =
                notices.stream().collect(Collectors.groupingBy(Notice::person, Collectors.counting()));
        wanted.forEach((person, messages) -> assertThat(fixture.all(person))
                .extracting(Message::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, messages).boxed().toList()));
    }

    @Test
    void anOldMessageIsGoneAndStaysRememberedUntilItsEventTellsNobody() {
        fixture.deliver("m", "e1");
        fixture.deliver("m", "e2");
        assertThat(EventNoticesTest.sweep(turns, fixture)).isEqualTo(2);
        fixture.clock.move(Duration.ofDays(366));
        assertThat(EventNoticesTest.sweep(turns, fixture)).isEqualTo(2);
        assertThat(numbers(InboxFilter.NONE)).isEmpty();
        assertThat(fixture.all("m")).isEmpty();
        assertThat(inbox.unreadCount("m").block()).isZero();
        assertThatThrownBy(
                        () -> inbox.read("m", MessageId.of("m", "e1", "rule")).block())
                .isInstanceOf(NotFoundException.class);
        assertThat(fixture.deliver("m", "e1")).isNull();
        assertThat(fixture.times.isTold(InboxFixture.NOW)).isTrue();

        fixture.clock.move(Duration.ofDays(36));
        assertThat(fixture.times.isTold(InboxFixture.NOW)).isFalse();
        assertThat(EventNoticesTest.sweep(turns, fixture)).isEqualTo(2);
        assertThat(EventNoticesTest.sweep(turns, fixture)).isZero();
        // The newest number stays, whatever its age, or numbers would start again.
        assertThat(inbox.lastNumber("m").block()).isEqualTo(2);
        assertThat(fixture.deliver("m", "e3")).isEqualTo(3);
    }

    /** They bore no such time in the beginning. */
    @Test
    void aMessageFromBeforeItsTimesWereKeptAgesAsTheOthersDo() {
        fixture.deliver("m", "e1");
        Mono.from(fixture.messages
                        .collection()
                        .updateOne(
                                new Document("_id", MessageId.of("m", "e1", "rule")),
                                combine(unset("turnsAt"), unset("turn"), unset("bucket"), unset("keepUntil"))))
                .block();
        AgeOldMessages old = new AgeOldMessages(fixture.messages, fixture.times);
        assertThat(EventNoticesTest.sweep(old, fixture)).isEqualTo(1);
        assertThat(EventNoticesTest.sweep(old, fixture)).isZero();
        assertThat(EventNoticesTest.sweep(turns, fixture)).isZero();

        fixture.clock.move(Duration.ofDays(366));
        assertThat(EventNoticesTest.sweep(turns, fixture)).isEqualTo(1);
        assertThat(fixture.all("m")).isEmpty();
    }

    @Test
    void anothersMessageIsNotThere() {
        fixture.deliver("m", "e1");
        String id = fixture.all("m").getFirst().id();
        assertThatThrownBy(() -> inbox.read("e", id).block()).isInstanceOf(NotFoundException.class);
        assertThat(inbox.unreadCount("m").block()).isEqualTo(1);
    }

    @Test
    void theIdIsTheSameForTheSamePersonEventAndRuleOnly() {
        String id = MessageId.of("m", "e1", "rule");
        assertThat(id).isEqualTo(MessageId.of("m", "e1", "rule")).matches("[0-9a-f-]{14}8[0-9a-f]{3}-[89ab].*");
        assertThat(List.of(
                        MessageId.of("e", "e1", "rule"),
                        MessageId.of("m", "e2", "rule"),
                        MessageId.of("m", "e1", "rule2")))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }
}

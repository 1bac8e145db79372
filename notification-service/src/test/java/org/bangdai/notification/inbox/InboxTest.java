package org.bangdai.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class InboxTest {

    private final InboxFixture fixture = new InboxFixture();
    private final Inbox inbox = fixture.inbox;

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
        Page<Message> first = inbox.page("m", false, new PageRequest(2, null)).block();
        assertThat(first.items()).extracting(Message::number).containsExactly(5L, 4L);
        Cursor next = Cursors.read(first.next());
        Page<Message> second = inbox.page("m", false, new PageRequest(3, next)).block();
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
        assertThat(inbox.page("m", true, page).block().items())
                .extracting(Message::number)
                .containsExactly(2L);
        assertThat(inbox.page("m", false, page).block().items()).hasSize(2);
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
        String id = MessageDocument.id("m", "e1", "rule");
        assertThat(id).isEqualTo(MessageDocument.id("m", "e1", "rule")).matches("[0-9a-f-]{14}8[0-9a-f]{3}-[89ab].*");
        assertThat(List.of(
                        MessageDocument.id("e", "e1", "rule"),
                        MessageDocument.id("m", "e2", "rule"),
                        MessageDocument.id("m", "e1", "rule2")))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }
}

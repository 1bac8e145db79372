package org.bangdai.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bangdai.notification.delivery.DeliveryEvidence.Evidence;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.rule.Language;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final PageRequest FIRST = new PageRequest(50, null);

    private final InboxFixture store = new InboxFixture();
    private final Deliveries deliveries = new Deliveries(store.factory, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @AfterEach
    void close() {
        store.close();
    }

    private static Order order(Channel channel, String title) {
        return new Order("m1", "p1", "330523", channel, Language.ZH, title, "正文", "/reviews/r1", NOW, null, true);
    }

    @Test
    void theSameMessageOnTheSameChannelIsOneDelivery() {
        deliveries.add(List.of(order(Channel.SMS, "标题"))).block();
        deliveries
                .add(List.of(order(Channel.SMS, "别的标题"), order(Channel.EMAIL, "标题")))
                .block();

        assertThat(deliveries.ofMessage("m1").collectList().block(Duration.ofSeconds(9)))
                .extracting(Evidence::channel)
                .containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
        assertThat(deliveries.ofPerson("p1", FIRST).block().items()).hasSize(2);
        assertThat(deliveries.inState(State.WAITING, FIRST).block().items())
                .allSatisfy(it -> assertThat(it.attempts()).isEmpty())
                .hasSize(2);
        assertThat(deliveries.inState(State.DEAD, FIRST).block().items()).isEmpty();
    }
}

package org.bangdai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TopicCreationTest {

    private final AtomicInteger tries = new AtomicInteger();

    private TopicCreation there(int fromTry) {
        return new TopicCreation(() -> tries.incrementAndGet() >= fromTry, Duration.ofMillis(10));
    }

    @Test
    void topicsAreThereBeforeAnythingListens() {
        there(1).start();
        assertThat(tries).hasValue(1);
    }

    @Test
    void aBrokerThatIsAwayIsAskedUntilItIsBack() {
        there(4).start();
        await().until(() -> tries.get() == 4);
        await().during(Duration.ofMillis(100)).until(() -> tries.get() == 4);
    }

    @Test
    void aServiceThatStopsAsksNoLonger() {
        TopicCreation creation = there(Integer.MAX_VALUE);
        creation.start();
        await().until(() -> tries.get() > 1);
        creation.stop();
        int asked = tries.get();
        await().during(Duration.ofMillis(100)).until(() -> tries.get() <= asked + 1);
    }
}

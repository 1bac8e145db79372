package org.bangdai.notification.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.Replica;
import org.bangdai.platform.event.BatchHandler.Received;
import reactor.core.publisher.Flux;

/** Has a running replica tell of events, as if they had come from Kafka. */
public final class Told {

    private Told() {}

    /** One message for this mentor, about that event. */
    public static void mentor(Replica replica, String mentor, String event) {
        mentor(replica, mentor, Flux.just(event));
    }

    /** As many at once. */
    public static void mentor(Replica replica, String mentor, Flux<String> events) {
        EventNotices notices = replica.context.getBean(EventNotices.class);
        String body = InboxFixture.json(Map.of(
                "mentorId", mentor, "certificateNumber", "C1", "termFrom", "2026-12-01", "termTo", "2028-11-30"));
        events.flatMap(
                        event -> notices.tell(
                                List.of(new Received<>(body, InboxFixture.meta(event, "mentor-appointed")))),
                        16)
                .blockLast(Duration.ofSeconds(60));
    }
}

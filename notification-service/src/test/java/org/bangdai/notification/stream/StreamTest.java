package org.bangdai.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bangdai.notification.Replica;
import org.bangdai.notification.inbox.Told;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

class StreamTest {

    private final String person = UUID.randomUUID().toString();
    private final String token = TestTokens.person(person, "330523", "mentor");

    @BeforeAll
    static void bothFollowEachOther() {
        for (Replica replica : new Replica[] {Replica.one(), Replica.two()}) {
            HintTail tail = replica.context.getBean(HintTail.class);
            await().atMost(Duration.ofSeconds(30)).until(tail::isFollowing);
        }
    }

    private static void publish(String topic, String type, String subject, Map<String, ?> body) {
        EventMeta meta = new EventMeta(
                UUID.randomUUID().toString(),
                "/pairing-service",
                type,
                subject,
                1,
                Instant.now(),
                "330523205",
                "system:test",
                subject,
                null);
        String json = JsonMapper.shared().writeValueAsString(body);
        Replica.one()
                .context
                .getBean(EventPublisher.class)
                .publish(new PendingEvent(topic, meta, json))
                .block();
    }

    @Test
    void anEventFromKafkaArrivesOnAnOpenStreamOfEitherReplica() {
        try (EventSource first = new EventSource(Replica.one(), token);
                EventSource second = new EventSource(Replica.two(), token)) {
            String pairing = UUID.randomUUID().toString();
            Map<String, String> lapsed =
                    Map.of("pairingId", pairing, "mentorId", person, "menteeId", "e", "reason", "EXPIRED");
            publish("pairing-events", "pairing-lapsed", pairing, lapsed);
            first.awaitNumber(1);
            second.awaitNumber(1);
            EventSource.Event event = second.events.getFirst();
            assertThat(event.name()).isEqualTo("message");
            assertThat(event.data().path("type").asString()).isEqualTo("pairing-lapsed");
            assertThat(event.data().path("body").asString()).isEqualTo("导师与帮带对象的结对建议已失效：逾期未答复。");
            assertThat(event.data()).isEqualTo(first.events.getFirst().data());
        }
    }

    @Test
    void whoeverComesAgainGetsWhatCameMeanwhileOnceAndInOrder() {
        Told.mentor(Replica.one(), person, Flux.range(1, 120).map(event -> person + event));
        try (EventSource again = new EventSource(Replica.two(), token, "2")) {
            again.awaitNumber(120);
            Told.mentor(Replica.one(), person, person + "next");
            again.awaitNumber(121);
            assertThat(again.numbers())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(3, 121).boxed().toList());
            assertThat(again.lastId).isEqualTo("121");
        }
    }

    @Test
    void messagesOfBothReplicasArriveWithoutGapOrDouble() {
        try (EventSource source = new EventSource(Replica.two(), token)) {
            Flux<String> events = Flux.range(1, 60).map(event -> person + event);
            Thread other = Thread.startVirtualThread(() -> Told.mentor(Replica.one(), person, events));
            Told.mentor(Replica.two(), person, events.map(event -> event + "b"));
            await().until(() -> !other.isAlive());
            source.awaitNumber(120);
            assertThat(source.numbers())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 120).boxed().toList());
        }
    }

    @Test
    void withoutLastEventIdOnlyWhatComesFromNowOnIsSent() {
        Told.mentor(Replica.one(), person, person + "old");
        try (EventSource source = new EventSource(Replica.one(), token)) {
            assertThat(source.lastId).isEqualTo("1");
            Told.mentor(Replica.one(), person, person + "new");
            source.awaitNumber(2);
            assertThat(source.numbers()).containsExactly(2L);
        }
    }

    @Test
    void aQuietStreamIsKeptAliveByHeartBeats() {
        try (EventSource source = new EventSource(Replica.one(), token)) {
            await().until(() -> source.comments.contains("heart-beat"));
        }
    }

    /** A replica stops while messages come, and the client goes to another; later its line breaks, and it goes to a third. */
    @Test
    void aRollingRestartLeavesNoGapAndNoDouble() {
        Replica stopping = Replica.another();
        List<Long> seen = new ArrayList<>();
        Flux<String> events =
                Flux.range(1, 200).delayElements(Duration.ofMillis(10)).map(event -> person + event);
        Thread telling;
        String last;
        try (EventSource source = new EventSource(stopping, token)) {
            HintTail tail = stopping.context.getBean(HintTail.class);
            await().atMost(Duration.ofSeconds(30)).until(tail::isFollowing);
            telling = Thread.startVirtualThread(() -> Told.mentor(Replica.one(), person, events));
            source.awaitNumber(40);
            assertTimeout(Duration.ofSeconds(15), stopping.context::close);
            await().until(() -> source.ended);
            seen.addAll(source.numbers());
            last = source.lastId;
        }
        try (EventSource source = new EventSource(Replica.one(), token, last)) {
            source.awaitNumber(120);
            source.close();
            await().until(() -> source.ended);
            seen.addAll(source.numbers());
            last = source.lastId;
        }
        try (EventSource source = new EventSource(Replica.two(), token, last)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !telling.isAlive());
            Told.mentor(Replica.one(), person, person + "last");
            source.awaitNumber(201);
            seen.addAll(source.numbers());
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 201).boxed().toList());
    }

    @Test
    void aStreamThatWasLeftIsForgotten() {
        Listeners listeners = Replica.one().context.getBean(Listeners.class);
        try (EventSource source = new EventSource(Replica.one(), token)) {
            await().until(() -> listeners.open() > 0);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> listeners.open() == 0);
    }
}

package org.bangdai.evaluation.review;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The {@code review-due} that are on Kafka, each once, and how many came again. */
final class StormEvents {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Instant due;
    private final Set<String> seen = new HashSet<>();
    private long repeats;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    StormEvents(String kafka, Instant due) {
        this.due = due;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor("evaluation-events").stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    void untilSeen(int count) {
        while (seen.size() < count) {
            if (Instant.now().isAfter(due.plus(LIMIT))) {
                throw new IllegalStateException("only " + seen.size() + " of " + count + " after " + LIMIT);
            }
            consumer.poll(Duration.ofMillis(50)).forEach(this::count);
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> entry) {
        if (!text(entry, "ce_type").equals("review-due")) {
            return;
        }
        if (seen.add(text(entry, "ce_subject"))) {
            Instant at = Instant.now();
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
        } else {
            repeats++;
        }
    }

    /** From the instant at which all fell due to the last that is known. */
    double seconds() {
        return seconds(last);
    }

    private double seconds(Instant at) {
        return Duration.between(due, at).toMillis() / 1e3;
    }

    String summary() {
        return "%d distinct review-due on Kafka after %.1f s (the first after %.1f s), %.0f a second; %d came again"
                .formatted(seen.size(), seconds(), seconds(first), seen.size() / seconds(), repeats);
    }

    private static String text(ConsumerRecord<byte[], byte[]> entry, String header) {
        return new String(entry.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}

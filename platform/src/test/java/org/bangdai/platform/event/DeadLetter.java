package org.bangdai.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bangdai.local.testing.TestKafka;

/** A copy of a refused event, as somebody reads it from the dead-letter topic. */
record DeadLetter(PendingEvent event, String reason) {

    static DeadLetter first(String topic) {
        TopicPartition partition = new TopicPartition(topic + DeadLetters.SUFFIX, 0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Instant end = Instant.now().plusSeconds(20);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                    byte[] reason =
                            entry.headers().lastHeader(DeadLetters.REASON).value();
                    return new DeadLetter(Envelope.read(entry), new String(reason, StandardCharsets.UTF_8));
                }
            }
        }
        throw new AssertionError("nothing on " + partition);
    }
}

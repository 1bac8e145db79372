package org.bangdai.platform.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Mono;

/** Copies of what was refused, on {@code <topic>.DLT}: the record as it was, with the header {@code bangdai-refused} that says by whom and why. */
final class DeadLetters {

    static final String SUFFIX = ".DLT";
    static final String REASON = "bangdai-refused";

    private final KafkaEventPublisher kafka;

    DeadLetters(KafkaEventPublisher kafka) {
        this.kafka = kafka;
    }

    Mono<Void> copy(String consumer, PendingEvent event, String reason) {
        ProducerRecord<String, byte[]> whole = Envelope.write(event);
        return send(
                new ProducerRecord<>(event.topic() + SUFFIX, null, whole.key(), whole.value(), whole.headers()),
                consumer,
                reason);
    }

    Mono<Void> copy(String consumer, ConsumerRecord<String, byte[]> entry, String reason) {
        return send(
                new ProducerRecord<>(entry.topic() + SUFFIX, null, entry.key(), entry.value(), entry.headers()),
                consumer,
                reason);
    }

    private Mono<Void> send(ProducerRecord<String, byte[]> copy, String consumer, String reason) {
        copy.headers().add(REASON, (consumer + ": " + reason).getBytes(StandardCharsets.UTF_8));
        return kafka.send(copy);
    }
}

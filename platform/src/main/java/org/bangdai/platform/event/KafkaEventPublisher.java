package org.bangdai.platform.event;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Publishes through an idempotent producer that waits for all in-sync replicas. */
final class KafkaEventPublisher implements EventPublisher {

    private final KafkaTemplate<String, byte[]> kafka;

    KafkaEventPublisher(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public Mono<Void> publish(PendingEvent event) {
        return send(Envelope.write(event));
    }

    /** A producer without metadata blocks, so it is asked on a thread that may. */
    Mono<Void> send(ProducerRecord<String, byte[]> entry) {
        return Mono.fromFuture(() -> kafka.send(entry))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }
}

package org.bangdai.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as a Kafka record and back: CloudEvents 1.0 in binary mode, JSON body, with the extensions {@code sequence} (20 digits, so that text sorts as
 * numbers do), {@code division}, {@code actor} and, where it was traced, {@code traceparent}.
 */
final class Envelope {

    private static final String JSON = "application/json";

    private Envelope() {}

    static ProducerRecord<String, byte[]> write(PendingEvent event) {
        EventMeta meta = event.meta();
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(meta.id())
                .withSource(URI.create(meta.source()))
                .withType(meta.type())
                .withSubject(meta.subject())
                .withTime(meta.time().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", "%020d".formatted(meta.sequence()))
                .withExtension("division", meta.division())
                .withExtension("actor", meta.actor())
                .withData(JSON, event.data().getBytes(StandardCharsets.UTF_8));
        if (meta.traceparent() != null) {
            builder.withExtension("traceparent", meta.traceparent());
        }
        return KafkaMessageFactory.<String>createWriter(event.topic(), meta.key())
                .writeBinary(builder.build());
    }

    /** Without reading the rest; null where the record says none, and then is no event of ours. */
    @Nullable
    static String type(ConsumerRecord<String, byte[]> entry) {
        Header type = entry.headers().lastHeader("ce_type");
        return type == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** @throws UnreadableEventException where the record is not an event of ours */
    static PendingEvent read(ConsumerRecord<String, byte[]> entry) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(entry).toEvent();
            EventMeta meta = new EventMeta(
                    event.getId(),
                    event.getSource().toString(),
                    event.getType(),
                    needed(event.getSubject(), "subject"),
                    Long.parseLong(extension(event, "sequence")),
                    Objects.requireNonNull(event.getTime(), "time").toInstant(),
                    extension(event, "division"),
                    extension(event, "actor"),
                    needed(entry.key(), "key"),
                    (String) event.getExtension("traceparent"));
            byte[] body = Objects.requireNonNull(event.getData(), "data").toBytes();
            return new PendingEvent(entry.topic(), meta, new String(body, StandardCharsets.UTF_8));
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new UnreadableEventException(e);
        }
    }

    private static String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return needed(value == null ? null : value.toString(), name);
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    /** A record that is not an event of ours. */
    static final class UnreadableEventException extends RuntimeException {
        UnreadableEventException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause, false, false);
        }
    }
}

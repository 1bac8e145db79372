package org.bangdai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bangdai.platform.event.Envelope.UnreadableEventException;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private final PendingEvent event = Events.event("a", 7);

    @Test
    void anEventIsACloudEventInBinaryMode() {
        ProducerRecord<String, byte[]> written = Envelope.write(event);
        assertThat(header(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(written, "ce_id")).isEqualTo("a-7");
        assertThat(header(written, "ce_source")).isEqualTo("/club-service");
        assertThat(header(written, "ce_type")).isEqualTo("member-joined");
        assertThat(header(written, "ce_subject")).isEqualTo("a");
        assertThat(header(written, "ce_time")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(header(written, "ce_sequence")).isEqualTo("00000000000000000007");
        assertThat(header(written, "ce_division")).isEqualTo("330523");
        assertThat(header(written, "ce_actor")).isEqualTo("person:p1");
        assertThat(header(written, "ce_traceparent")).startsWith("00-0af7651916cd43dd");
        assertThat(header(written, "content-type")).isEqualTo("application/json");
        assertThat(written.key()).isEqualTo("a");
        assertThat(new String(written.value(), StandardCharsets.UTF_8)).isEqualTo(event.data());
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        assertThat(Envelope.read(received(Envelope.write(event)))).isEqualTo(event);
    }

    @Test
    void aRecordWithoutTheEnvelopeIsUnreadable() {
        ConsumerRecord<String, byte[]> bare =
                new ConsumerRecord<>("club-events", 0, 0, "a", "{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Envelope.read(bare)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void anEventWithoutASequenceIsUnreadable() {
        ProducerRecord<String, byte[]> written = Envelope.write(event);
        written.headers().remove("ce_sequence");
        assertThatThrownBy(() -> Envelope.read(received(written)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("sequence");
    }

    private static String header(ProducerRecord<String, byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> entry = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        new RecordHeaders(sent.headers()).forEach(entry.headers()::add);
        return entry;
    }
}

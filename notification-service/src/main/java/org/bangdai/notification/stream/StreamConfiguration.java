package org.bangdai.notification.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    /** Hints are worthless after a minute. */
    @Bean
    KafkaAdmin.NewTopics hintTopic(StreamProperties settings) {
        return new KafkaAdmin.NewTopics(new NewTopic(settings.topic(), settings.partitions(), (short) -1)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "600000", TopicConfig.SEGMENT_MS_CONFIG, "600000")));
    }

    @Bean
    Hints hints(StreamProperties settings, Listeners listeners, KafkaProperties kafka) {
        Map<String, Object> producer = kafka.buildProducerProperties();
        producer.put(ProducerConfig.ACKS_CONFIG, "1");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5000);
        producer.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 20);
        return new Hints(
                settings.topic(),
                listeners,
                new KafkaProducer<>(producer, new StringSerializer(), new ByteArraySerializer()));
    }

    @Bean
    HintTail hintTail(StreamProperties settings, Listeners listeners, KafkaProperties kafka) {
        Map<String, Object> consumer = kafka.buildConsumerProperties();
        consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, "hint-tail");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10000);
        return new HintTail(
                settings.topic(),
                listeners,
                () -> new KafkaConsumer<>(consumer, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    Gauge openStreams(Listeners listeners, MeterRegistry registry) {
        return Gauge.builder("bangdai.streams.open", listeners, Listeners::open)
                .description("message streams that are open on this replica")
                .register(registry);
    }
}

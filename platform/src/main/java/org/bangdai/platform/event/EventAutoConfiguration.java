package org.bangdai.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bangdai.platform.store.AggregateFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Events out of and into a service that has a database. Nothing here needs the broker to be up at start. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnProperty("bangdai.store.database")
@EnableConfigurationProperties(EventProperties.class)
class EventAutoConfiguration {

    @Bean
    KafkaEventPublisher eventPublisher(KafkaProperties kafka) {
        Map<String, Object> producer = kafka.buildProducerProperties();
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
        producer.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        producer.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10000);
        return new KafkaEventPublisher(new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(producer, new StringSerializer(), new ByteArraySerializer())));
    }

    @Bean
    KafkaAdmin.NewTopics eventTopics(EventProperties events) {
        return new KafkaAdmin.NewTopics(EventTopics.of(events).toArray(NewTopic[]::new));
    }

    /** Instead of the admin's own creation at start, which is tried once. */
    @Bean
    TopicCreation topicCreation(KafkaAdmin admin) {
        return new TopicCreation(admin::initialize, Duration.ofSeconds(5));
    }

    @Bean
    DeadLetters deadLetters(KafkaEventPublisher kafka) {
        return new DeadLetters(kafka);
    }

    @Bean
    EventMeters eventMeters(MeterRegistry registry, ObjectProvider<ObservationRegistry> observations) {
        return new EventMeters(registry, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    MongoProgress eventProgress(AggregateFactory factory) {
        return new MongoProgress(factory);
    }

    @Bean
    Subscriptions subscriptions(
            ObjectProvider<Subscription> declared, Containers containers, MongoProgress progress, Clock clock) {
        List<Consumption> consumptions = new ArrayList<>();
        List<ConcurrentMessageListenerContainer<String, byte[]>> running = new ArrayList<>();
        for (Subscription subscription : declared.orderedStream().toList()) {
            Consumption consumption = containers.consumption(subscription, progress, clock);
            consumptions.add(consumption);
            running.add(containers.container(
                    subscription,
                    new PollConsumption(subscription, consumption, progress, containers.meters(), clock)));
        }
        return new Subscriptions(consumptions, running);
    }

    @Bean
    MongoParkedEvents parkedEvents(MongoProgress progress, Subscriptions subscriptions) {
        return new MongoParkedEvents(progress, subscriptions);
    }

    @Bean
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    ParkedEventsController parkedEventsController(ParkedEvents parkedEvents) {
        return new ParkedEventsController(parkedEvents);
    }

    @Bean
    Containers eventContainers(
            @Value("${spring.application.name}") String service,
            KafkaProperties kafka,
            EventProperties events,
            DeadLetters deadLetters,
            EventMeters meters) {
        return new Containers(service, kafka, events, deadLetters, meters);
    }

    /** Makes the container of each subscription. */
    record Containers(
            String service,
            KafkaProperties kafka,
            EventProperties events,
            DeadLetters deadLetters,
            EventMeters meters) {

        Consumption consumption(Subscription subscription, Progress progress, Clock clock) {
            return new Consumption(
                    subscription,
                    progress,
                    (event, reason) -> deadLetters.copy(subscription.consumer(), event, reason),
                    meters,
                    clock);
        }

        ConcurrentMessageListenerContainer<String, byte[]> container(
                Subscription subscription, PollConsumption consumption) {
            String name = service + "." + subscription.consumer() + "." + subscription.topic();
            ContainerProperties properties = new ContainerProperties(subscription.topic());
            properties.setGroupId(name);
            properties.setAckMode(ContainerProperties.AckMode.BATCH);
            properties.setMissingTopicsFatal(false);
            properties.setListenerTaskExecutor(virtualThreads(name));
            properties.setMessageListener(new EventListener(consumption, deadLetters, meters));
            ConcurrentMessageListenerContainer<String, byte[]> container =
                    new ConcurrentMessageListenerContainer<>(consumers(), properties);
            container.setBeanName(name);
            container.setConcurrency(events.concurrency());
            container.setCommonErrorHandler(new DefaultErrorHandler(forEver()));
            return container;
        }

        private DefaultKafkaConsumerFactory<String, byte[]> consumers() {
            Map<String, Object> consumer = kafka.buildConsumerProperties();
            consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            consumer.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10000);
            return new DefaultKafkaConsumerFactory<>(consumer, new StringDeserializer(), new ByteArrayDeserializer());
        }

        private static SimpleAsyncTaskExecutor virtualThreads(String name) {
            SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
            threads.setVirtualThreads(true);
            return threads;
        }

        /** The whole poll is given again in place, while the consumer keeps its partitions by polling on, paused. */
        private ExponentialBackOff forEver() {
            ExponentialBackOff backOff = new ExponentialBackOff(events.pause().toMillis(), 2);
            backOff.setMaxInterval(events.longestPause().toMillis());
            backOff.setMaxElapsedTime(Long.MAX_VALUE);
            return backOff;
        }
    }
}

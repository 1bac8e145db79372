package org.bangdai.notification.stream;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bangdai.notification.inbox.Arrivals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this replica's streams at once and the others' through Kafka. A thread of its own sends, since a producer without a broker blocks; when it can't
 * keep up, hints are dropped: streams poll too.
 */
final class Hints implements Arrivals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);
    private static final int WAITING = 1000;

    private final String topic;
    private final Listeners listeners;
    private final Producer<String, byte[]> producer;
    private final ThreadPoolExecutor sending = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("hints").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    Hints(String topic, Listeners listeners, Producer<String, byte[]> producer) {
        this.topic = topic;
        this.listeners = listeners;
        this.producer = producer;
    }

    @Override
    public void arrived(String person, long number, String id) {
        Hint hint = new Hint(person, number, id);
        listeners.wake(hint);
        sending.execute(() -> send(hint));
    }

    private void send(Hint hint) {
        try {
            producer.send(new ProducerRecord<>(topic, hint.person(), hint.write()), (done, failed) -> {
                if (failed != null) {
                    LOG.debug("hint lost: {}", failed.toString());
                }
            });
        } catch (RuntimeException lost) {
            LOG.debug("hint lost: {}", lost.toString());
        }
    }

    @Override
    public void close() {
        sending.shutdownNow();
        producer.close(Duration.ofSeconds(2));
    }
}

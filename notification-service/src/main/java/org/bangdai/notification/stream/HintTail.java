package org.bangdai.notification.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/**
 * Follows the hints of all replicas from now on. Each replica reads every partition, without a group: a hint is for whoever holds that person's streams,
 * and one that was missed while away is made good by the streams' polls.
 */
final class HintTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HintTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration NEW_PARTITIONS = Duration.ofSeconds(30);

    private final String topic;
    private final Listeners listeners;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private volatile boolean running;
    private volatile boolean following;
    private volatile @Nullable Consumer<String, byte[]> current;

    HintTail(String topic, Listeners listeners, Supplier<Consumer<String, byte[]>> consumers) {
        this.topic = topic;
        this.listeners = listeners;
        this.consumers = consumers;
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread.ofVirtual().name("hint-tail").start(this::run);
    }

    /** Also ends this replica's streams: otherwise a graceful stop would wait for clients that never leave by themselves. */
    @Override
    public synchronized void stop() {
        running = false;
        listeners.endAll();
        Consumer<String, byte[]> waiting = current;
        if (waiting != null) {
            waiting.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether hints that are sent from now on will be seen. */
    boolean isFollowing() {
        return following;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException stopped) {
                LOG.debug("stopped");
            } catch (RuntimeException fault) {
                LOG.warn("hints of other replicas are not read, streams poll meanwhile: {}", fault.toString());
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
            following = false;
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        long nextLook = System.nanoTime();
        while (running) {
            if (System.nanoTime() - nextLook >= 0) {
                boolean all = assign(consumer);
                nextLook = System.nanoTime() + (all ? NEW_PARTITIONS : AFTER_FAULT).toNanos();
            }
            if (following) {
                consumer.poll(POLL).forEach(entry -> wake(entry.value()));
            } else {
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
        }
    }

    /** From the end of the partitions that are there at first, from the start of those added later. False while there is no such topic. */
    private boolean assign(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> there = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
        Set<TopicPartition> added = new HashSet<>(there);
        added.removeAll(consumer.assignment());
        if (added.isEmpty()) {
            return following;
        }
        consumer.assign(there);
        if (following) {
            consumer.seekToBeginning(added);
        } else {
            consumer.seekToEnd(added);
            added.forEach(consumer::position);
        }
        following = true;
        return true;
    }

    private void wake(byte[] hint) {
        try {
            listeners.wake(Hint.read(hint));
        } catch (JacksonException unreadable) {
            LOG.debug("not a hint: {}", unreadable.getOriginalMessage());
        }
    }
}

package org.bangdai.platform.event;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Runs the containers of all subscriptions of a service with it, and finds a subscription's way for an event that it holds. */
final class Subscriptions implements SmartLifecycle {

    private final List<Consumption> consumptions;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    Subscriptions(List<Consumption> consumptions, List<ConcurrentMessageListenerContainer<String, byte[]>> containers) {
        this.consumptions = consumptions;
        this.containers = containers;
    }

    /** @throws IllegalStateException where this version of the service has no such subscription */
    Consumption of(HeldEvent held) {
        return consumptions.stream()
                .filter(it -> it.serves(held))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no subscription " + held.consumer() + " to "
                        + held.event().topic()));
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

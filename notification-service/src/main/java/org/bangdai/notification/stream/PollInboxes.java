package org.bangdai.notification.stream;

import org.bangdai.notification.inbox.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for messages whose hints were lost, for all open streams together: a query for each few hundred persons. Each stream by itself would ask the database
 * some thousand times a second when ten thousand are open.
 */
@Component
class PollInboxes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PollInboxes.class);
    private static final int TOGETHER = 500;

    private final Inbox inbox;
    private final Listeners listeners;
    private final StreamProperties settings;
    private volatile Disposable polling = Disposables.disposed();

    PollInboxes(Inbox inbox, Listeners listeners, StreamProperties settings) {
        this.inbox = inbox;
        this.listeners = listeners;
        this.settings = settings;
    }

    @Override
    public void start() {
        polling = Flux.interval(settings.poll())
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        polling.dispose();
    }

    @Override
    public boolean isRunning() {
        return !polling.isDisposed();
    }

    /** Wakes each person's streams with the newest number, which those that have sent it pass over. A database that is away is asked again next time. */
    private Mono<Void> look() {
        return Flux.fromIterable(listeners.persons())
                .buffer(TOGETHER)
                .concatMap(inbox::lastNumbers)
                .doOnNext(newest -> newest.forEach((person, number) -> listeners.wake(new Hint(person, number, null))))
                .then()
                .onErrorResume(fault -> {
                    LOG.debug("inboxes could not be looked at: {}", fault.toString());
                    return Mono.empty();
                });
    }
}

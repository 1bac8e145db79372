package org.bangdai.notification.stream;

import java.util.concurrent.atomic.AtomicLong;
import org.bangdai.notification.inbox.Inbox;
import org.bangdai.notification.inbox.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One person's messages from a number on, each once and in order, for as long as somebody listens. Messages are always read from the inbox, by number:
 * hints and {@link PollInboxes} only say when. For a client that takes them slowly, one batch and a mark of where it is are held here.
 */
@Component
class LiveMessages {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMessages.class);

    private final Inbox inbox;
    private final ReadTogether together;
    private final Listeners listeners;
    private final StreamProperties settings;

    LiveMessages(Inbox inbox, ReadTogether together, Listeners listeners, StreamProperties settings) {
        this.inbox = inbox;
        this.together = together;
        this.listeners = listeners;
        this.settings = settings;
    }

    /** Completes when this replica is about to stop. */
    Mono<Void> ended() {
        return listeners.ended();
    }

    /** Never ends by itself. @param crowdedOut as of {@link Listeners#hints} */
    Flux<Message> after(String person, long number, Runnable crowdedOut) {
        return Flux.defer(() -> {
            AtomicLong sent = new AtomicLong(number);
            // Listening starts before the first look: nothing falls between that and the hints.
            return Flux.merge(1, listeners.hints(person, crowdedOut), Flux.just(new Hint(person, Long.MAX_VALUE, null)))
                    // Before the buffer of one, not behind it: hints may overtake each other, and a late one must not
                    // push out a newer one unseen.
                    .filter(hint -> hint.number() > sent.get())
                    .onBackpressureLatest()
                    .concatMap(hint -> newer(hint, sent), 1);
        });
    }

    /** The next one alone, where that is known, or all that are there. */
    private Flux<Message> newer(Hint hint, AtomicLong sent) {
        return Flux.defer(() -> {
            String next = hint.number() == sent.get() + 1 ? hint.id() : null;
            return next == null
                    ? newer(hint.person(), sent)
                    : together.of(hint.person(), next)
                            .onErrorResume(LiveMessages::atTheNextOccasion)
                            .doOnNext(message -> sent.set(message.number()));
        });
    }

    private Flux<Message> newer(String person, AtomicLong sent) {
        return Flux.defer(
                        () -> inbox.after(person, sent.get(), settings.batch()).collectList())
                .onErrorResume(LiveMessages::atTheNextOccasion)
                .flatMap(
                        batch -> Flux.fromIterable(batch)
                                .doOnNext(message -> sent.set(message.number()))
                                .concatWith(batch.size() < settings.batch() ? Flux.empty() : newer(person, sent)),
                        1,
                        1);
    }

    /** A database that is away for a moment need not end the streams: nothing was sent, so the next poll finds the same. */
    private static <T> Mono<T> atTheNextOccasion(Throwable fault) {
        LOG.debug("a stream could not read its messages: {}", fault.toString());
        return Mono.empty();
    }
}

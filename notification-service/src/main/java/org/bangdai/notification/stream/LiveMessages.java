package org.bangdai.notification.stream;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bangdai.notification.inbox.Inbox;
import org.bangdai.notification.inbox.Inbox.Span;
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
    private static final long UNKNOWN = Long.MAX_VALUE;

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

    /** Never ends by itself. */
    Flux<Message> after(String person, long number) {
        return Flux.defer(() -> {
            AtomicLong sent = new AtomicLong(number);
            // Listening starts before the first look: nothing falls between that and the hints.
            return Flux.merge(1, listeners.hints(person), Flux.just(UNKNOWN))
                    // Before the buffer of one, not behind it: hints may overtake each other, and a late one must not
                    // push out a newer one unseen.
                    .filter(hinted -> hinted > sent.get())
                    .onBackpressureLatest()
                    .concatMap(hinted -> newer(person, sent, hinted), 1);
        });
    }

    private Flux<Message> newer(String person, AtomicLong sent, long hinted) {
        return Flux.defer(() -> {
            long from = sent.get();
            if (hinted - from <= settings.batch()) {
                return together.of(new Span(person, from, hinted))
                        .onErrorResume(LiveMessages::atTheNextOccasion)
                        .flatMapMany(few -> send(few, sent));
            }
            return inbox.after(person, from, settings.batch())
                    .collectList()
                    .onErrorResume(LiveMessages::atTheNextOccasion)
                    .flatMapMany(batch -> send(batch, sent)
                            .concatWith(batch.size() < settings.batch() ? Flux.empty() : newer(person, sent, hinted)));
        });
    }

    private static Flux<Message> send(List<Message> batch, AtomicLong sent) {
        return Flux.fromIterable(batch).doOnNext(message -> sent.set(message.number()));
    }

    /** A database that is away for a moment need not end the streams: nothing was sent, so the next poll finds the same. */
    private static <T> Mono<T> atTheNextOccasion(Throwable fault) {
        LOG.debug("a stream could not read its messages: {}", fault.toString());
        return Mono.empty();
    }
}

package org.bangdai.notification.stream;

import java.time.Duration;
import java.time.Instant;
import org.bangdai.notification.inbox.Inbox;
import org.bangdai.notification.inbox.Item;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.rule.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What goes over the wire to one client: where it starts, the messages, heart-beats between them, until its token expires or its person has opened too many others. */
@Component
class MessageStream {

    private static final Duration COME_AGAIN = Duration.ofSeconds(3);

    private final Inbox inbox;
    private final LiveMessages live;
    private final StreamProperties settings;

    MessageStream(Inbox inbox, LiveMessages live, StreamProperties settings) {
        this.inbox = inbox;
        this.live = live;
        this.settings = settings;
    }

    /** @param from the number of the last message that the client has; null for one that wants only what comes from now on */
    Flux<ServerSentEvent<Item>> of(
            String person, @Nullable Long from, Language language, @Nullable Instant tokenExpires) {
        Sinks.Empty<Void> crowdedOut = Sinks.empty();
        return inbox.lastNumber(person)
                // After a restore an inbox may end before the client's number; waiting for that one would hide all
                // until then.
                .map(last -> from == null ? last : Math.min(from, last))
                .flatMapMany(start -> Flux.concat(
                        Mono.just(opening(start)),
                        Flux.merge(
                                1,
                                live.after(person, start, crowdedOut::tryEmitEmpty)
                                        .map(message -> event(message, language)),
                                heartbeats())))
                .takeUntilOther(crowdedOut.asMono())
                .takeUntilOther(live.ended())
                .takeUntilOther(expiry(tokenExpires));
    }

    /** Carries an id without data: a client that comes again before its first message still says where it was. */
    private static ServerSentEvent<Item> opening(long start) {
        return ServerSentEvent.<Item>builder()
                .id(Long.toString(start))
                .retry(COME_AGAIN)
                .comment("open")
                .build();
    }

    private static ServerSentEvent<Item> event(Message message, Language language) {
        return ServerSentEvent.builder(Item.of(message, language))
                .id(Long.toString(message.number()))
                .event("message")
                .build();
    }

    private Flux<ServerSentEvent<Item>> heartbeats() {
        return Flux.interval(settings.heartbeat())
                .onBackpressureDrop()
                .map(tick ->
                        ServerSentEvent.<Item>builder().comment("heart-beat").build());
    }

    /** By the system's clock, as tokens are; never by the business clock. */
    private static Mono<Long> expiry(@Nullable Instant expires) {
        return expires == null ? Mono.never() : Mono.delay(Duration.between(Instant.now(), expires));
    }
}

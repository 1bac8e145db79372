package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages as digests tell them. */
@Component
public class DigestedMessages {

    private final Messages messages;

    DigestedMessages(Messages messages) {
        this.messages = messages;
    }

    /** Those of them that are in the person's inbox unread, the oldest first. */
    public Flux<Message> unread(String person, Collection<String> ids) {
        // Index _id.
        return Flux.from(messages.collection().find(and(in("_id", ids), eq("person", person))))
                .filter(found -> found.getBoolean("unread", false))
                .map(MessageDocument::read)
                .sort(Comparator.comparing(Message::number));
    }

    /** Notes which digest told them on that channel. May be repeated. */
    public Mono<Void> digested(String person, Collection<String> ids, String channel, String digest) {
        // Index _id.
        return Mono.from(messages.collection()
                        .updateMany(and(in("_id", ids), eq("person", person)), set("digests." + channel, digest)))
                .then();
    }

    /** Notes why no digest told them on that channel, in the place of what had been decided. May be repeated. */
    public Mono<Void> undigested(String person, Collection<String> ids, String channel, String why) {
        // Index _id.
        return Mono.from(messages.collection()
                        .updateMany(
                                and(in("_id", ids), eq("person", person)),
                                set("ways.$[way].plan", why),
                                new UpdateOptions().arrayFilters(List.of(eq("way.channel", channel)))))
                .then();
    }
}

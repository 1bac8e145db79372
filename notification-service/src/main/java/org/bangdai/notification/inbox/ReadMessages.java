package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What persons have read. */
@Component
public class ReadMessages {

    private final Messages messages;

    ReadMessages(Messages messages) {
        this.messages = messages;
    }

    /** Whether the person has read that message or put it away; false where there is none. */
    public Mono<Boolean> isRead(String person, String id) {
        // Index _id. The person is the shard key.
        return Mono.from(messages.collection()
                        .find(and(eq("_id", id), eq("person", person)))
                        .projection(include("unread"))
                        .first())
                .map(found -> !found.getBoolean("unread", false))
                .defaultIfEmpty(false);
    }
}

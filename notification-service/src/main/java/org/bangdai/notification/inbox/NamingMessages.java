package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Messages in whose texts a person may be named. */
@Component
public class NamingMessages {

    private final Messages messages;

    NamingMessages(Messages messages) {
        this.messages = messages;
    }

    /** Ids of those messages, and of the digests that told them. */
    public Flux<String> of(String person) {
        // Index messages-named.
        return Flux.from(messages.collection()
                        .find(eq(MessageDocument.NAMED, person))
                        .projection(include("digests")))
                .flatMapIterable(NamingMessages::ids);
    }

    private static List<String> ids(Document message) {
        List<String> ids = new ArrayList<>(List.of(message.getString("_id")));
        Document digests = message.get("digests", Document.class);
        if (digests != null) {
            digests.values().forEach(digest -> ids.add((String) digest));
        }
        return ids;
    }
}

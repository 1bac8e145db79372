package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.person.PersonNames;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages in whose texts a person may be named. */
@Component
public class NamingMessages {

    private final Messages messages;
    private final PersonNames names;

    NamingMessages(Messages messages, PersonNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** Those of them, by id and as they are now, that name somebody who was erased or is being erased. */
    public Mono<Map<String, Message>> erased(Collection<Message> read) {
        Set<String> named =
                read.stream().flatMap(message -> message.named().stream()).collect(Collectors.toSet());
        return names.erased(named)
                .flatMap(erased -> present(read.stream()
                        .filter(message -> !Collections.disjoint(message.named(), erased))
                        .toList()));
    }

    /** By id and as they are now; without those that are gone. */
    public Mono<Map<String, Message>> present(Collection<Message> read) {
        if (read.isEmpty()) {
            return Mono.just(Map.of());
        }
        List<String> ids = read.stream().map(Message::id).toList();
        List<String> persons = read.stream().map(Message::person).distinct().toList();
        // Index _id.
        return Flux.from(messages.collection().find(and(in("_id", ids), in("person", persons), ne("title", null))))
                .map(MessageDocument::read)
                .collectMap(Message::id);
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

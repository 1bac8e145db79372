package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bangdai.notification.person.Mentions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An erased person's inbox is emptied, and the name taken out of what others were told; first of all, so that what is made of messages later holds it no more. */
@Component
@Order(0)
class MessageMentions implements Mentions {

    private final Messages messages;
    private final MongoCollection<Document> collection;

    MessageMentions(Messages messages) {
        this.messages = messages;
        this.collection = messages.collection();
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        Mono<Void> unnamed = name == null ? Mono.empty() : unname(person, name);
        return empty(person).then(unnamed);
    }

    /** Empties the person's inbox, but for the newest number (ADR 3), which says nothing any more. */
    private Mono<Void> empty(String person) {
        // Index messages-number.
        return messages.lastNumber(person)
                .flatMap(last -> Mono.from(collection.deleteMany(and(eq("person", person), lt("number", last))))
                        .then(Mono.from(collection.updateOne(
                                and(eq("person", person), eq("number", last)), combine(MessageDocument.emptied())))))
                .then();
    }

    /** Takes the name out of others' messages. */
    private Mono<Void> unname(String person, String name) {
        // Index messages-named; those that were written before it was kept are not found.
        return Flux.from(collection.find(eq(MessageDocument.NAMED, person)))
                .concatMap(message -> Mono.from(collection.updateOne(
                        and(eq("_id", message.get("_id")), eq("person", message.get("person"))),
                        combine(MessageDocument.without(message, name)))))
                .then();
    }
}

package org.bangdai.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.rule.Language;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is still to be said, or may be replayed. */
@Component
public class KeptTexts {

    private final MongoCollection<Document> deliveries;

    KeptTexts(Deliveries deliveries) {
        this.deliveries = deliveries.rows().collection();
    }

    /** Takes the name out of what is kept of those messages and digests. May be repeated. */
    public Mono<Void> unname(Collection<String> messages, String name) {
        List<String> ids = messages.stream()
                .flatMap(message -> Stream.of(Channel.values()).map(channel -> Order.id(message, channel)))
                .toList();
        // _id_
        return Flux.from(deliveries.find(and(in("_id", ids), exists(DeliveryDocument.CONTENT))))
                .concatMap(found -> unname(found, name))
                .then();
    }

    private Mono<Void> unname(Document found, String name) {
        Document content = found.get(DeliveryDocument.CONTENT, Document.class);
        boolean english = Language.valueOf(content.getString("language")) == Language.EN;
        // _id_. Unless it was sent meanwhile.
        return Mono.from(deliveries.updateOne(
                        and(eq("_id", found.getString("_id")), exists(DeliveryDocument.CONTENT)),
                        combine(
                                set(
                                        DeliveryDocument.CONTENT + ".title",
                                        Mentions.unnamed(content.getString("title"), name, english)),
                                set(
                                        DeliveryDocument.CONTENT + ".body",
                                        Mentions.unnamed(content.getString("body"), name, english)))))
                .then();
    }
}

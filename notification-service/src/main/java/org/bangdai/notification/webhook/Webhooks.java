package org.bangdai.notification.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code webhooks}. Secrets are sealed with a key of the webhook's own. */
@Component
class Webhooks {

    static final String COLLECTION = "webhooks";
    private static final String PLACE = "secret";
    private static final int SECRET_BYTES = 32;

    private final Aggregates<Webhook> webhooks;
    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    Webhooks(AggregateFactory stores, DataKeys keys) {
        this.webhooks = stores.create(Aggregate.in(COLLECTION, RecordMapping.of(Webhook.class), Webhook::division)
                .publishes("notification-events", Webhook::id)
                .intent(Webhook::intent)
                .index(Index.on("division", ascending("division")))
                .index(Index.on("client", ascending("state.client"))));
        this.keys = keys;
    }

    Mono<Stored<Webhook>> get(Caller by, String id) {
        return webhooks.get(by, id);
    }

    Mono<Stored<Webhook>> find(Caller by, String id) {
        return webhooks.find(by, id);
    }

    Mono<Page<Stored<Webhook>>> page(Caller by, PageRequest page) {
        // own-divisions
        return webhooks.page(by, empty(), "_id", true, page);
    }

    Mono<Stored<Webhook>> insert(Caller by, Webhook webhook) {
        return webhooks.insert(by, webhook.id(), webhook, List.of());
    }

    Mono<Stored<Webhook>> update(Caller by, String id, Step<Webhook> step) {
        return webhooks.update(by, id, step);
    }

    Mono<Stored<Webhook>> update(Caller by, String id, long version, Step<Webhook> step) {
        return webhooks.update(by, id, version, step);
    }

    /** Whether it was there. */
    Mono<Boolean> delete(Caller by, String id, long version) {
        return webhooks.get(by, id)
                .flatMap(found -> found.version() == version
                        ? Mono.from(webhooks.collection().deleteOne(and(eq("_id", id), eq("version", version))))
                        : Mono.error(new StaleVersionException(COLLECTION, id)))
                .map(done -> done.getDeletedCount() == 1);
    }

    Mono<Long> countOf(String client) {
        // client
        return Mono.from(webhooks.collection().countDocuments(eq("state.client", client)));
    }

    /** Those that may want events of those divisions, enabled or not. */
    Flux<Webhook> around(Collection<String> divisions) {
        Set<String> containing = divisions.stream()
                .flatMap(division -> Divisions.containing(division).stream())
                .collect(Collectors.toSet());
        // division
        return Flux.from(webhooks.collection().find(in("division", containing)))
                .map(found -> webhooks.read(found).state());
    }

    /** Those among them that want this one. */
    static List<Webhook> wanting(List<Webhook> around, EventMeta event) {
        return around.stream()
                .filter(webhook -> Divisions.containing(event.division()).contains(webhook.division()))
                .filter(webhook -> webhook.wants(event.type()))
                .toList();
    }

    /** @param secret in clear; shown once, where it is made */
    record Made(String key, String sealed, String secret) {}

    Made firstSecret(String id) {
        return made(keys.create(id));
    }

    Made nextSecret(Webhook webhook) {
        return made(keys.open(webhook.key(), webhook.id()));
    }

    private Made made(DataKey key) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Signature.PREFIX + Base64.getEncoder().encodeToString(bytes);
        return new Made(key.wrapped(), key.seal(secret, PLACE), secret);
    }

    List<String> open(Webhook webhook, List<String> sealed) {
        DataKey key = keys.open(webhook.key(), webhook.id());
        return sealed.stream().map(it -> key.open(it, PLACE)).toList();
    }
}

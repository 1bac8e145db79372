package org.bangdai.platform.signing;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A service's own Ed25519 keys: the newest signs, all of them verify. None is ever deleted; private keys are sealed with a data key under the master key. */
public class SigningKeys {

    /** Every replica would make the same first one, so only one of them does. */
    private static final String FIRST = "1";

    private final Rows keys;
    private final String place;
    private final DataKeys dataKeys;
    private final Clock clock;

    /**
     * @param collection in which they lie
     * @param place of what is sealed, part of each seal: stored data depends on it
     */
    public SigningKeys(AggregateFactory stores, String collection, String place, DataKeys dataKeys, Clock clock) {
        this.keys = stores.rows(collection, Index.on("created", Indexes.descending("createdAt", "_id")));
        this.place = place;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /** The newest; makes the first one where there is none. */
    Mono<SigningKey> signing() {
        return newest().switchIfEmpty(Mono.defer(() -> add(FIRST)).then(Mono.defer(this::newest)));
    }

    private Mono<SigningKey> newest() {
        // created
        return Mono.from(keys.collection()
                        .find()
                        .sort(orderBy(descending("createdAt"), descending("_id")))
                        .limit(1))
                .map(SigningKeys::read);
    }

    /** Signs from now on. May be repeated with the same id. */
    public Mono<Jwk> add(String kid) {
        return Mono.fromSupplier(() -> create(kid))
                .flatMap(keys::insertOnce)
                .then(Mono.defer(() -> find(kid)))
                .map(Jwk::of);
    }

    Mono<SigningKey> find(String kid) {
        // _id_
        return Mono.from(keys.collection().find(Filters.eq("_id", kid))).map(SigningKeys::read);
    }

    /** All that ever signed, the oldest first. */
    public Flux<Jwk> all() {
        // created
        return Flux.from(keys.collection().find().sort(orderBy(ascending("createdAt"), ascending("_id"))))
                .map(SigningKeys::read)
                .map(Jwk::of);
    }

    byte[] sign(SigningKey key, byte[] text) {
        DataKey seal = dataKeys.open(key.wrapped(), owner(key.kid()));
        String secret = seal.open(key.sealedPrivate(), place);
        return Ed25519.sign(Base64.getDecoder().decode(secret), text);
    }

    private Document create(String kid) {
        KeyPair pair = Ed25519.create();
        DataKey seal = dataKeys.create(owner(kid));
        String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        return new Document("_id", kid)
                .append(
                        "publicKey",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.raw(pair.getPublic())))
                .append("wrapped", seal.wrapped())
                .append("sealedPrivate", seal.seal(secret, place))
                .append("createdAt", Date.from(clock.instant()));
    }

    private String owner(String kid) {
        return place + ":" + kid;
    }

    private static SigningKey read(Document row) {
        Instant created = row.getDate("createdAt").toInstant();
        return new SigningKey(
                row.getString("_id"),
                row.getString("publicKey"),
                row.getString("wrapped"),
                row.getString("sealedPrivate"),
                created);
    }
}

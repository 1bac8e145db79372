package org.bangdai.evaluation.signing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.descending;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code signing-keys}: the newest signs, all of them verify. None is ever deleted; private keys are sealed with the services' master key. */
@Component
public class SigningKeys {

    private static final String ED25519 = "Ed25519";
    private static final int KEY_BYTES = 32;

    /** Stored data depends on it. */
    private static final String PLACE = "signing-key";

    /** Every replica would make the same first one, so only one of them does. */
    private static final String FIRST = "1";

    private final Rows keys;
    private final DataKeys dataKeys;
    private final Clock clock;

    SigningKeys(AggregateFactory stores, DataKeys dataKeys, Clock clock) {
        this.keys = stores.rows("signing-keys", Index.on("created", descending("createdAt", "_id")));
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /** All that ever signed, the newest first. Index {@code created}. */
    public Flux<Jwk> all() {
        return newestFirst().map(SigningKeys::jwk);
    }

    /** Signs from now on. May be repeated with the same id. */
    public Mono<Jwk> add(String kid) {
        return Mono.fromSupplier(() -> create(kid))
                .flatMap(keys::insertOnce)
                .then(Mono.defer(
                        () -> Mono.from(keys.collection().find(eq("_id", kid)).first())))
                .map(SigningKeys::jwk);
    }

    /** The newest; makes the first one where there is none. */
    Mono<Document> signing() {
        return newestFirst()
                .next()
                .switchIfEmpty(Mono.defer(() -> add(FIRST))
                        .then(Mono.defer(() -> newestFirst().next())));
    }

    private Flux<Document> newestFirst() {
        return Flux.from(keys.collection().find().sort(descending("createdAt", "_id")));
    }

    byte[] sign(Document key, byte[] text) {
        try {
            DataKey seal = dataKeys.open(key.getString("wrapped"), owner(key.getString("_id")));
            byte[] secret = Base64.getDecoder().decode(seal.open(key.getString("sealedPrivate"), PLACE));
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document create(String kid) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            DataKey seal = dataKeys.create(owner(kid));
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return new Document("_id", kid)
                    .append("publicKey", Base64.getUrlEncoder().withoutPadding().encodeToString(raw))
                    .append("wrapped", seal.wrapped())
                    .append(
                            "sealedPrivate",
                            seal.seal(
                                    Base64.getEncoder()
                                            .encodeToString(pair.getPrivate().getEncoded()),
                                    PLACE))
                    .append("createdAt", Date.from(clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String owner(String kid) {
        return PLACE + ":" + kid;
    }

    private static Jwk jwk(Document key) {
        return Jwk.of(key.getString("_id"), key.getString("publicKey"));
    }
}

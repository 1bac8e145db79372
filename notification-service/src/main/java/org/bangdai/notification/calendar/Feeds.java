package org.bangdai.notification.calendar;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Collection {@code calendarFeeds}: the addresses that are valid, {@code _id} the token's hash, the shard key too. The token itself is kept by its owner alone. */
@Component
class Feeds implements Mentions {

    private static final int TOKEN_BYTES = 32;

    private final Rows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(AggregateFactory stores, Clock clock) {
        rows = stores.rows("calendarFeeds", Index.on("person", ascending("person")));
        this.clock = clock;
    }

    /** A new token of the person, in clear; the one before, if any, is void from now on. */
    Mono<String> issue(String person) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Document row = new Document("_id", hash(token))
                .append("person", person)
                .append("issuedAt", Date.from(clock.instant()));
        return revoke(person).then(rows.insertOnce(row)).thenReturn(token);
    }

    /** All of the person's tokens are void. May be repeated. */
    Mono<Void> revoke(String person) {
        // person
        return Mono.from(rows.collection().deleteMany(eq("person", person))).then();
    }

    /** Whose token it is; empty where it is nobody's. */
    Mono<String> person(String token) {
        // _id_
        return Mono.from(rows.collection().find(eq("_id", hash(token))).first()).map(row -> row.getString("person"));
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        return revoke(person);
    }

    /** Of 256 random bits, so it needs neither salt nor stretching. */
    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

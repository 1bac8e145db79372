package org.bangdai.platform.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compact JWS (RFC 7515) with EdDSA (RFC 8037), the form in which credentials, manifests and results are signed. The same payload and key give the same text. */
public class Jws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SigningKeys keys;
    private final JsonMapper json;

    public Jws(SigningKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** @param type the header's {@code typ}: keeps what is signed as one kind of thing from being shown as another */
    public Mono<String> sign(String type, Map<String, ?> payload) {
        return sign(type, json.writeValueAsBytes(payload));
    }

    /** As {@link #sign(String, Map)}, of exactly these bytes. */
    public Mono<String> sign(String type, byte[] payload) {
        return keys.signing().map(key -> {
            // The algorithm is fixed: what the header says of it is for others.
            Map<String, String> header = new TreeMap<>(Map.of("alg", "EdDSA", "typ", type, "kid", key.kid()));
            String text =
                    ENCODER.encodeToString(json.writeValueAsBytes(header)) + "." + ENCODER.encodeToString(payload);
            return text + "." + ENCODER.encodeToString(keys.sign(key, text.getBytes(US_ASCII)));
        });
    }

    /** False also for a text that is no JWS, or is signed with a key that is not ours. */
    public Mono<Boolean> verifies(String jws) {
        List<String> parts = List.of(jws.split("\\.", -1));
        if (parts.size() != 3) {
            return Mono.just(false);
        }
        try {
            JsonNode header = json.readTree(decode(parts.getFirst()));
            byte[] signature = Base64.getUrlDecoder().decode(parts.getLast());
            byte[] text = (parts.get(0) + "." + parts.get(1)).getBytes(US_ASCII);
            return keys.find(header.path("kid").asString(""))
                    .map(key -> Ed25519.verifies(Base64.getUrlDecoder().decode(key.publicKey()), text, signature))
                    .defaultIfEmpty(false);
        } catch (IllegalArgumentException | JacksonException noJws) {
            return Mono.just(false);
        }
    }

    public JsonNode payload(String jws) {
        return json.readTree(decode(jws.split("\\.", -1)[1]));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}

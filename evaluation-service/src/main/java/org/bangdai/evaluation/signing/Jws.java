package org.bangdai.evaluation.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Compact JWS (RFC 7515) with EdDSA (RFC 8037). The same payload and key give the same text. */
@Component
public class Jws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SigningKeys keys;

    Jws(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * @param type the header's {@code typ}: keeps what is signed as one kind of thing from being shown as another
     * @param payload in the order in which it is written
     */
    public Mono<String> sign(String type, Map<String, ?> payload) {
        return keys.signing().map(key -> {
            Map<String, String> header =
                    new TreeMap<>(Map.of("alg", "EdDSA", "typ", type, "kid", key.getString("_id")));
            String text = part(header) + "." + part(payload);
            return text + "." + ENCODER.encodeToString(keys.sign(key, text.getBytes(US_ASCII)));
        });
    }

    private static String part(Map<String, ?> json) {
        return ENCODER.encodeToString(JSON.writeValueAsBytes(json));
    }
}

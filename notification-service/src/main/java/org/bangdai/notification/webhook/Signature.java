package org.bangdai.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The symmetric signature of <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: v1, HMAC-SHA256. */
final class Signature {

    static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * The header {@code webhook-signature}: one signature for each secret that is valid now, so that a receiver may change over when it likes.
     *
     * @param secrets {@code whsec_} and base64
     * @param timestamp seconds since 1970
     */
    static String header(List<String> secrets, String id, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> "v1," + sign(secret, id + '.' + timestamp + '.' + body))
                .collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

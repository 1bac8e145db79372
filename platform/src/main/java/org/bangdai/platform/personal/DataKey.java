package org.bangdai.platform.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one person or roster, unwrapped for use. */
public final class DataKey {

    private final SecretKey key;
    private final String wrapped;
    private final SecureRandom random;

    DataKey(byte[] key, String wrapped, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.wrapped = wrapped;
        this.random = random;
    }

    /** What is stored beside the data. */
    public String wrapped() {
        return wrapped;
    }

    /** @param place where the text belongs, such as {@code phone}; sealed text does not open in another place. Each call gives another result */
    public String seal(String text, String place) {
        return AesGcm.seal(key, text.getBytes(StandardCharsets.UTF_8), place, random);
    }

    /** @throws IllegalStateException where it was not sealed with this key for this place */
    public String open(String sealed, String place) {
        try {
            return new String(AesGcm.open(key, sealed, place), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("what was sealed as " + place + " does not open", e);
        }
    }
}

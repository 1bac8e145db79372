package org.bangdai.platform.personal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the keys that personal data is encrypted with, one for each person or roster, and wraps them with the service's master key, so that they may lie
 * beside the data. To destroy a wrapped key is to erase all that it sealed, wherever copies of that are.
 */
public final class DataKeys {

    private static final int BYTES = 32;

    private final SecretKey master;
    private final SecureRandom random = new SecureRandom();

    /** @param base64Master exactly 32 bytes */
    public DataKeys(String base64Master) {
        byte[] bytes = base64(base64Master);
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    "BANGDAI_PERSONAL_DATA_KEY must be set: base64 of" + " 32 bytes, the same for all replicas");
        }
        master = new SecretKeySpec(bytes, "AES");
    }

    /** @param owner whose key it is; a wrapped key that is moved to another owner does not open there */
    public DataKey create(String owner) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new DataKey(key, AesGcm.seal(master, key, owner, random), random);
    }

    /** @throws IllegalStateException where the master key or the owner is another one, or the text was changed */
    public DataKey open(String wrapped, String owner) {
        try {
            return new DataKey(AesGcm.open(master, wrapped, owner), wrapped, random);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the data key of " + owner + " does not open", e);
        }
    }

    private static byte[] base64(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }
}

package org.bangdai.local.stack;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The keys that the services are given, made once for a home folder: without them its data could not be read again.
 *
 * @param personIdKey base64 of 32 bytes, for the HMAC that turns ID numbers into person ids
 * @param personalDataKey base64 of 32 bytes, for AES
 */
record Secrets(String personIdKey, String personalDataKey) {

    private static final int KEY_BYTES = 32;

    static Secrets in(Path home) {
        Path folder = home.resolve("secrets");
        return new Secrets(
                PrivateFile.readOrMake(folder.resolve("person-id.key"), Secrets::randomKey),
                PrivateFile.readOrMake(folder.resolve("personal-data.key"), Secrets::randomKey));
    }

    PersonIds personIds() {
        return new PersonIds(Base64.getDecoder().decode(personIdKey));
    }

    /** Hides the keys from logs. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}

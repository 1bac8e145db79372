package org.bangdai.local.stack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The person id that an ID number has under a key, the same as the pairing-service gives: HMAC-SHA256 as a UUIDv8. */
final class PersonIds {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    PersonIds(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    UUID of(String idNumber) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(idNumber.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x8000L;
            long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

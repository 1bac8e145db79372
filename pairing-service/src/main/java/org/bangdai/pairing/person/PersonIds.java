package org.bangdai.pairing.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bangdai.pairing.person.domain.IdNumber;

/**
 * A person's id, the same for the same ID number everywhere: a UUIDv8 of the first 16 bytes of HMAC-SHA256 of the number. Without the key nobody can tell
 * whose an id is by trying all numbers, so the key must never change nor be lost.
 */
public final class PersonIds {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecretKey key;

    /** @param base64Key at least 16 bytes */
    public PersonIds(String base64Key) {
        byte[] bytes = base64(base64Key);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("bangdai.person.id-key (BANGDAI_PERSON_ID_KEY) must be set: base64 of at"
                    + " least 16 bytes, the same for all replicas and for ever");
        }
        key = new SecretKeySpec(bytes, HMAC);
    }

    public String of(IdNumber number) {
        ByteBuffer digest = ByteBuffer.wrap(digest(number.value()));
        long high = digest.getLong() & ~0xF000L | VERSION_8;
        long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
        return new UUID(high, low).toString();
    }

    private byte[] digest(String number) {
        try {
            // Mac is no value to share between threads.
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
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

package org.bangdai.notification.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A message's {@code _id}. */
final class MessageId {

    private MessageId() {}

    /** The same for the same person, event and rule, however often the event comes; it tells none of the three. */
    static String of(String person, String event, String rule) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((person + '\n' + event + '\n' + rule).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            long high = (bytes.getLong() & ~0xF000L) | 0x8000L; // version 8: made by a rule of our own
            long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE; // the variant of RFC 9562
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.bangdai.platform.signing;

import java.time.Instant;

/**
 * A key pair, as it is stored.
 *
 * @param publicKey JWK's {@code x}: base64url of the 32 bytes
 * @param wrapped the data key that seals the private one, itself wrapped with the master key
 * @param sealedPrivate PKCS #8, base64, sealed
 */
record SigningKey(String kid, String publicKey, String wrapped, String sealedPrivate, Instant createdAt) {}

/** The service's own signature: Ed25519 keys that rotate, and the JWS that certificates and exported archives carry. */
@NullMarked
package org.bangdai.pairing.signing;

import org.jspecify.annotations.NullMarked;

/** A service's own signature: Ed25519 keys that rotate, and compact JWS with them. */
@NullMarked
package org.bangdai.platform.signing;

import org.jspecify.annotations.NullMarked;

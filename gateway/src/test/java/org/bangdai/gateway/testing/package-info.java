/** Stand-ins for what surrounds the gateway: services and the token issuer, speaking real HTTP. */
@NullMarked
package org.bangdai.gateway.testing;

import org.jspecify.annotations.NullMarked;

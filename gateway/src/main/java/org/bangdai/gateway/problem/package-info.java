/** What callers are told when the gateway itself refuses or fails (RFC 9457). */
@NullMarked
package org.bangdai.gateway.problem;

import org.jspecify.annotations.NullMarked;

/** The whole system from outside: real processes, real kills, everything through the gateway. */
@NullMarked
package org.bangdai.e2e;

import org.jspecify.annotations.NullMarked;

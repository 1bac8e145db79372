/** Fills a database with a pool of any size, for {@code deploy/load/pool}. */
@NullMarked
package org.bangdai.pairing.load;

import org.jspecify.annotations.NullMarked;

/** The service as a whole, and what its tests share. */
@NullMarked
package org.bangdai.pairing;

import org.jspecify.annotations.NullMarked;

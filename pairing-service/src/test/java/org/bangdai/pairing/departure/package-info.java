/** Tests of the feature {@code departure}. */
@NullMarked
package org.bangdai.pairing.departure;

import org.jspecify.annotations.NullMarked;

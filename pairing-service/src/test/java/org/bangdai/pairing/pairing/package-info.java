/** Tests of the feature {@code pairing}. */
@NullMarked
package org.bangdai.pairing.pairing;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature {@code spotcheck}. */
@NullMarked
package org.bangdai.pairing.spotcheck;

import org.jspecify.annotations.NullMarked;

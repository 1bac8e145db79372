/** Tests of the feature {@code gap}. */
@NullMarked
package org.bangdai.pairing.gap;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature {@code delta}. */
@NullMarked
package org.bangdai.pairing.delta;

import org.jspecify.annotations.NullMarked;

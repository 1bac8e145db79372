/** Tests of the feature {@code milestone}. */
@NullMarked
package org.bangdai.pairing.milestone;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature {@code personal}. */
@NullMarked
package org.bangdai.pairing.personal;

import org.jspecify.annotations.NullMarked;

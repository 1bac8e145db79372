/** Tests of the feature {@code secondment}. */
@NullMarked
package org.bangdai.pairing.secondment;

import org.jspecify.annotations.NullMarked;

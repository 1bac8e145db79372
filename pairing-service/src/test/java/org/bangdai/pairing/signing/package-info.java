/** Tests of the feature {@code signing}. */
@NullMarked
package org.bangdai.pairing.signing;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature {@code ceremony}. */
@NullMarked
package org.bangdai.pairing.pairing.ceremony;

import org.jspecify.annotations.NullMarked;

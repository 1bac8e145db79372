/** Tests of the feature {@code casework}. */
@NullMarked
package org.bangdai.pairing.casework;

import org.jspecify.annotations.NullMarked;

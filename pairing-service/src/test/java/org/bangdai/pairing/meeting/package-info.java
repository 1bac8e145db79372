/** Tests of the feature {@code meeting}. */
@NullMarked
package org.bangdai.pairing.meeting;

import org.jspecify.annotations.NullMarked;

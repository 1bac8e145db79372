/** Tests of the feature {@code archive}. */
@NullMarked
package org.bangdai.pairing.archive;

import org.jspecify.annotations.NullMarked;

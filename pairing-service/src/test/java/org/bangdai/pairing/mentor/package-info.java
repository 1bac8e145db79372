/** Tests of the feature {@code mentor}. */
@NullMarked
package org.bangdai.pairing.mentor;

import org.jspecify.annotations.NullMarked;

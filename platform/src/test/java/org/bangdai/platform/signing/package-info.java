/** Tests of the feature {@code signing}. */
@NullMarked
package org.bangdai.platform.signing;

import org.jspecify.annotations.NullMarked;

/** Tests of the feature {@code attachment}. */
@NullMarked
package org.bangdai.pairing.attachment;

import org.jspecify.annotations.NullMarked;

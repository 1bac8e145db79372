/** Tests of the feature {@code mentee}. */
@NullMarked
package org.bangdai.pairing.mentee;

import org.jspecify.annotations.NullMarked;

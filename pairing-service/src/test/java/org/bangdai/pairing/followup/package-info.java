/** Tests of the feature {@code followup}. */
@NullMarked
package org.bangdai.pairing.followup;

import org.jspecify.annotations.NullMarked;

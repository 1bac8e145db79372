/** Tests of the feature {@code followup}. */
@NullMarked
package org.bangdai.pairing.followup.domain;

import org.jspecify.annotations.NullMarked;

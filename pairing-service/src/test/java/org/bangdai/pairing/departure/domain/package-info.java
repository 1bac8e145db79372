/** Tests of the feature {@code departure}. */
@NullMarked
package org.bangdai.pairing.departure.domain;

import org.jspecify.annotations.NullMarked;

/** Rules of the feature {@code departure}, pure. */
@NullMarked
package org.bangdai.pairing.departure.domain;

import org.jspecify.annotations.NullMarked;

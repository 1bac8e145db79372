/** Rules of the feature {@code programme}, pure. */
@NullMarked
package org.bangdai.pairing.programme.domain;

import org.jspecify.annotations.NullMarked;

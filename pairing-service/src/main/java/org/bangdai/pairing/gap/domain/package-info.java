/** Rules of the feature {@code gap}, pure. */
@NullMarked
package org.bangdai.pairing.gap.domain;

import org.jspecify.annotations.NullMarked;

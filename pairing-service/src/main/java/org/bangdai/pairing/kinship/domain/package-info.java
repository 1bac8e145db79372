/** Rules of the feature {@code kinship}, pure. */
@NullMarked
package org.bangdai.pairing.kinship.domain;

import org.jspecify.annotations.NullMarked;

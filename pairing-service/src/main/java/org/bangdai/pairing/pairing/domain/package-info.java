/** Rules of the feature {@code pairing}, pure. */
@NullMarked
package org.bangdai.pairing.pairing.domain;

import org.jspecify.annotations.NullMarked;

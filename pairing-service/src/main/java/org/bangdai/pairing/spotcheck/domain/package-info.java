/** Rules of the feature {@code spotcheck}, pure. */
@NullMarked
package org.bangdai.pairing.spotcheck.domain;

import org.jspecify.annotations.NullMarked;

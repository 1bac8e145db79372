/** Rules of the feature {@code milestone}, pure. */
@NullMarked
package org.bangdai.pairing.milestone.domain;

import org.jspecify.annotations.NullMarked;

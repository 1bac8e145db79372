/** Rules of the feature {@code ceremony}, pure. */
@NullMarked
package org.bangdai.pairing.pairing.ceremony.domain;

import org.jspecify.annotations.NullMarked;

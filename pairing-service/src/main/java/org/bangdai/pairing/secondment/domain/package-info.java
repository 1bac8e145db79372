/** Rules of the feature {@code secondment}, pure. */
@NullMarked
package org.bangdai.pairing.secondment.domain;

import org.jspecify.annotations.NullMarked;

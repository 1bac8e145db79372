/** Rules of the feature {@code casework}, pure. */
@NullMarked
package org.bangdai.pairing.casework.domain;

import org.jspecify.annotations.NullMarked;

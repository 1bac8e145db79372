/** Rules of the feature {@code followup}, pure. */
@NullMarked
package org.bangdai.pairing.followup.domain;

import org.jspecify.annotations.NullMarked;

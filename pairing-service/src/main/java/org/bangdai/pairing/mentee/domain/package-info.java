/** Rules of the feature {@code mentee}, pure. */
@NullMarked
package org.bangdai.pairing.mentee.domain;

import org.jspecify.annotations.NullMarked;

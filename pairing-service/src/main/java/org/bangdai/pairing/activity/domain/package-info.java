/** Rules of the feature {@code activity}, pure. */
@NullMarked
package org.bangdai.pairing.activity.domain;

import org.jspecify.annotations.NullMarked;

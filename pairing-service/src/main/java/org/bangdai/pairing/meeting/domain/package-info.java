/** Rules of the feature {@code meeting}, pure. */
@NullMarked
package org.bangdai.pairing.meeting.domain;

import org.jspecify.annotations.NullMarked;

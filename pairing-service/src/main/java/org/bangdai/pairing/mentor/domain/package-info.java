/** Rules of the feature {@code mentor}, pure. */
@NullMarked
package org.bangdai.pairing.mentor.domain;

import org.jspecify.annotations.NullMarked;

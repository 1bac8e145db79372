/** Rules of the feature {@code practice}, pure. */
@NullMarked
package org.bangdai.pairing.practice.domain;

import org.jspecify.annotations.NullMarked;

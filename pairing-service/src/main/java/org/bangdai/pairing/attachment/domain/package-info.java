/** Rules of the feature {@code attachment}, pure. */
@NullMarked
package org.bangdai.pairing.attachment.domain;

import org.jspecify.annotations.NullMarked;

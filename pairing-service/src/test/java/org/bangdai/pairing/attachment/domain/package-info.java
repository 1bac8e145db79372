/** Tests of the feature {@code attachment}. */
@NullMarked
package org.bangdai.pairing.attachment.domain;

import org.jspecify.annotations.NullMarked;

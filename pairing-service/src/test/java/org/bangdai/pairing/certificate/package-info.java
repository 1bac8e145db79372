/** Tests of the feature {@code certificate}. */
@NullMarked
package org.bangdai.pairing.certificate;

import org.jspecify.annotations.NullMarked;

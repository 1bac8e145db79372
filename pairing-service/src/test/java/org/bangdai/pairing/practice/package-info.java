/** Tests of the feature {@code practice}. */
@NullMarked
package org.bangdai.pairing.practice;

import org.jspecify.annotations.NullMarked;

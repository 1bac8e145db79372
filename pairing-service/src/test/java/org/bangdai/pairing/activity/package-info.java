/** Tests of the feature {@code activity}. */
@NullMarked
package org.bangdai.pairing.activity;

import org.jspecify.annotations.NullMarked;

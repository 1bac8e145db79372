/** Tests of the feature {@code registry}. */
@NullMarked
package org.bangdai.pairing.registry;

import org.jspecify.annotations.NullMarked;

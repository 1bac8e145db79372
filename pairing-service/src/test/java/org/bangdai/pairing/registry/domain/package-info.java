/** Tests of the feature {@code registry}. */
@NullMarked
package org.bangdai.pairing.registry.domain;

import org.jspecify.annotations.NullMarked;

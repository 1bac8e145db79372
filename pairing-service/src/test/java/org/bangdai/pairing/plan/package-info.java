/** Tests of the feature {@code plan}. */
@NullMarked
package org.bangdai.pairing.plan;

import org.jspecify.annotations.NullMarked;

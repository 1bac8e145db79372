/** Tests of the feature {@code lineage}. */
@NullMarked
package org.bangdai.pairing.lineage;

import org.jspecify.annotations.NullMarked;

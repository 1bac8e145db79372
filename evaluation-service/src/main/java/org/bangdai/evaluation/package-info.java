/** Schemes and reviews. */
@NullMarked
package org.bangdai.evaluation;

import org.jspecify.annotations.NullMarked;

/** The keys with which this service signs. */
@NullMarked
package org.bangdai.evaluation.signing;

import org.jspecify.annotations.NullMarked;

/** Disputes and enterprises' problems that a pairing works on, from their opening to their end, whoever the mentor is. */
@NullMarked
package org.bangdai.pairing.casework;

import org.jspecify.annotations.NullMarked;

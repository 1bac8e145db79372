/** The rules of the programme, versioned, each with the day from which it holds. */
@NullMarked
package org.bangdai.pairing.programme;

import org.jspecify.annotations.NullMarked;

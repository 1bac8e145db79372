/** Registry, mentor pool and pairings. */
@NullMarked
package org.bangdai.pairing;

import org.jspecify.annotations.NullMarked;

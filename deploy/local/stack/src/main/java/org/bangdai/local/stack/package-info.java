/** The supervisor that runs all of Bangdai on one machine. */
@NullMarked
package org.bangdai.local.stack;

import org.jspecify.annotations.NullMarked;

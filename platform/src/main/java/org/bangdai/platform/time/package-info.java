/** The business clock: the time by which periods begin and offers expire. */
@NullMarked
package org.bangdai.platform.time;

import org.jspecify.annotations.NullMarked;

/** 会面: the two sides' meetings, one-off or repeated, without clashes in either's days. */
@NullMarked
package org.bangdai.pairing.meeting;

import org.jspecify.annotations.NullMarked;

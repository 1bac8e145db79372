/** 后续事项: what an organiser has to do because somebody left, a mentor's effect has stayed poor, or the two of a running pairing must avoid each other by now. */
@NullMarked
package org.bangdai.pairing.followup;

import org.jspecify.annotations.NullMarked;

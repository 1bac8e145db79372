/** 后续事项: what an organiser has to do because somebody left, a mentor's effect has stayed poor, or a pair turned out to be kin. */
@NullMarked
package org.bangdai.pairing.followup;

import org.jspecify.annotations.NullMarked;

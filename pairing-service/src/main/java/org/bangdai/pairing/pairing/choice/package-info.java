/** 候选导师: the next choice is asked where a mentor refuses or keeps silent; where none is left an organiser has to act. */
@NullMarked
package org.bangdai.pairing.pairing.choice;

import org.jspecify.annotations.NullMarked;

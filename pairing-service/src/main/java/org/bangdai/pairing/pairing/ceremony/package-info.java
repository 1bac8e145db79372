/** 结对仪式: a batch of pairings that begin together, with attendance and a pledge. */
@NullMarked
package org.bangdai.pairing.pairing.ceremony;

import org.jspecify.annotations.NullMarked;

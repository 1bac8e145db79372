/** 亲属回避: who is declared to be whose kin; organisers alone see it. */
@NullMarked
package org.bangdai.pairing.kinship;

import org.jspecify.annotations.NullMarked;
